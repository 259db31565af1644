'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'

import type { DocumentReviewStatus, ReviewStatus } from '../../constants.js'
import type { DocumentDesk } from '../../domain/desk.js'
import type { PanelState } from './nextStep.js'

import { documentReviewStatuses } from '../../constants.js'
import { useDeskEntry } from './deskStore.js'
import { useDeskKey } from './useDesk.js'

/** Who looks at the document, as the server knows them. */
export type PanelProps = {
  readonly userId: string
  readonly maySubmit: boolean
  readonly mayPublish: boolean
  readonly mayComment: boolean
  /** The documents that this one names go public together with it. */
  readonly hasBundle: boolean
}

/** The system fields as the document's data carry them. */
const readSystemFields = (
  data: Readonly<Record<string, unknown>> | undefined,
): { readonly status: DocumentReviewStatus; readonly validUntil: string | null } => {
  const status = documentReviewStatuses.find((one) => one === data?.reviewStatus) ?? 'unsubmitted'
  const { validUntil } = (data?.approval ?? {}) as { validUntil?: unknown }
  return { status, validUntil: typeof validUntil === 'string' ? validUntil : null }
}

const isPendingPublication = ({ action, status }: DocumentDesk['schedules'][number]): boolean =>
  action === 'publish' && status === 'pending'

const openStatuses: readonly ReviewStatus[] = ['changes-requested', 'in-review']

/** Where this document stands for this person. */
export const usePanelState = (
  props: PanelProps,
): {
  readonly state: PanelState
  readonly desk: DocumentDesk | null
  readonly validUntil: string | null
} => {
  const { id, data, hasPublishedDoc } = useDocumentInfo()
  const isModified = useFormModified()
  const { desk } = useDeskEntry(useDeskKey())
  const { status, validUntil } = readSystemFields(data)
  const review = desk?.review ?? null
  const state: PanelState = {
    status,
    isSaved: id !== undefined,
    isModified,
    isPublic: data?._status === 'published',
    hasPublic: hasPublishedDoc || data?._status === 'published',
    hasEarlierApproval: Boolean(desk?.approval) || hasPublishedDoc,
    isOwnSubmission: review?.submittedBy === props.userId && openStatuses.includes(review.status),
    isClaimed: Boolean(review?.claimedByName),
    isScheduled: desk?.schedules.some(isPendingPublication) ?? false,
    maySubmit: props.maySubmit,
    mayPublish: props.mayPublish,
  }
  return { state, desk, validUntil }
}
