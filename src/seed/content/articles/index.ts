import type { ArticleContent } from '../types.js'

import { accountRenting } from './accountRenting.js'
import { aiImpersonation } from './aiImpersonation.js'
import { fakeAcquaintance } from './fakeAcquaintance.js'
import { fakeAuthorities } from './fakeAuthorities.js'
import { fakeCustomerService } from './fakeCustomerService.js'
import { fakeInvestment } from './fakeInvestment.js'
import { fakeLoan } from './fakeLoan.js'
import { partTimeRebate } from './partTimeRebate.js'
import { screenSharing } from './screenSharing.js'

export const articles: readonly ArticleContent[] = [
  partTimeRebate,
  fakeAuthorities,
  fakeInvestment,
  fakeCustomerService,
  fakeLoan,
  fakeAcquaintance,
  screenSharing,
  aiImpersonation,
  accountRenting,
]
