import type { CampaignContent } from '../types.js'

import { consumerRightsDay } from './consumerRightsDay.js'
import { creditRecordDay } from './creditRecordDay.js'
import { financialEducationMonth } from './financialEducationMonth.js'

/** The demo campaigns, each at its next date after `now`. */
export const campaigns = (now: Date): readonly CampaignContent[] => [
  consumerRightsDay(now),
  creditRecordDay(now),
  financialEducationMonth(now),
]
