import type { LeafletContent } from '../types.js'

import { consumerRights } from './consumerRights.js'
import { creditRecord } from './creditRecord.js'
import { depositInsurance } from './depositInsurance.js'
import { personalInformation } from './personalInformation.js'
import { rationalBorrowing } from './rationalBorrowing.js'

export const leaflets: readonly LeafletContent[] = [
  consumerRights,
  personalInformation,
  creditRecord,
  depositInsurance,
  rationalBorrowing,
]
