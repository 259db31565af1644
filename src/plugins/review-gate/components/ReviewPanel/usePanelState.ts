'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'

import type { DocumentReviewStatus } from '../../constants.js'
import type { PanelState } from './nextStep.js'
import type { LatestReview } from './useLatestReview.js'

import { documentReviewStatuses } from '../../constants.js'
import { useLatestReview } from './useLatestReview.js'

export type PanelProps = {
  readonly userId: string
  readonly maySubmit: boolean
  readonly mayPublish: boolean
}

/** The system fields as the document's data carry them. */
export const readSystemFields = (
  data: Readonly<Record<string, unknown>> | undefined,
): { readonly status: DocumentReviewStatus; readonly validUntil: string | null } => {
  const status = documentReviewStatuses.find((one) => one === data?.reviewStatus) ?? 'unsubmitted'
  const { validUntil } = (data?.approval ?? {}) as { validUntil?: unknown }
  return { status, validUntil: typeof validUntil === 'string' ? validUntil : null }
}

const endedInApproval = ['approved', 'expired', 'revoked'] as const

/** Where this document stands for this person. */
export const usePanelState = (
  props: PanelProps,
): {
  readonly state: PanelState
  readonly review: LatestReview | null
  readonly validUntil: string | null
} => {
  const { id, collectionSlug, data, hasPublishedDoc } = useDocumentInfo()
  const isModified = useFormModified()
  const { status, validUntil } = readSystemFields(data)
  const review = useLatestReview({
    collection: collectionSlug,
    id,
    change: `${data?.updatedAt} ${status}`,
  })
  const state: PanelState = {
    status,
    isSaved: id !== undefined,
    isModified,
    isPublic: data?._status === 'published',
    hasPublic: hasPublishedDoc || data?._status === 'published',
    hasEarlierApproval: endedInApproval.some((one) => one === review?.status) || hasPublishedDoc,
    isOwnSubmission: review?.submittedBy === props.userId,
    isClaimed: Boolean(review?.claimedByName),
    maySubmit: props.maySubmit,
    mayPublish: props.mayPublish,
  }
  return { state, review, validUntil }
}
