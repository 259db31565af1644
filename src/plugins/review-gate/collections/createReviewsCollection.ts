import type { CollectionConfig } from 'payload'

import type { ResolvedReviewGateOptions } from '../options.js'

import { isStaff, nobody } from '../access/reviews.js'
import { reviewsSlug } from '../constants.js'
import { createCommentEndpoints } from '../endpoints/commentEndpoints.js'
import { createInboxEndpoints } from '../endpoints/inboxEndpoints.js'
import { createPageEndpoints } from '../endpoints/pageEndpoints.js'
import { createRecheckEndpoints } from '../endpoints/recheckEndpoints.js'
import { createReviewEndpoints } from '../endpoints/reviewEndpoints.js'
import { statisticsEndpoints } from '../endpoints/statisticsEndpoints.js'
import { createWorkflowEndpoints } from '../endpoints/workflowEndpoints.js'
import { queryByDocument } from '../hooks/queryByDocument.js'
import { label } from '../translations/label.js'
import { inboxIndexes } from './inboxIndexes.js'
import { reviewFields } from './reviewFields.js'
import { reviewStatisticsIndexes } from './statisticsIndexes.js'

/** The working ledger of reviews (审查台账): one row per submission, written by operations only. */
export const createReviewsCollection = (_options: ResolvedReviewGateOptions): CollectionConfig => ({
  slug: reviewsSlug,
  labels: { singular: label('labels:review'), plural: label('labels:reviews') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-submittedAt',
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'number',
    hideAPIURL: true,
    group: { en: 'Review', zh: '消保审查' },
    defaultColumns: ['number', 'title', 'status', 'riskLevel', 'currentStage', 'responseDueAt'],
    components: {
      views: {
        edit: { default: { Component: 'payload-consumer-protection/review-gate/rsc#ReviewView' } },
      },
    },
  },
  endpoints: [
    // Fixed paths first: `/:id/…` would match them too.
    ...createInboxEndpoints(),
    ...statisticsEndpoints,
    ...createWorkflowEndpoints(),
    ...createCommentEndpoints(),
    ...createReviewEndpoints(),
    ...createPageEndpoints(),
    ...createRecheckEndpoints(),
  ],
  hooks: { beforeOperation: [queryByDocument] },
  forceSelect: { documentCollection: true, documentId: true },
  indexes: [...inboxIndexes, ...reviewStatisticsIndexes],
  fields: reviewFields,
})
