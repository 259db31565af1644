import type { Payload } from 'payload'

import type { PanelProps } from './usePanelState.js'

import { gateOptions } from '../../options.js'
import { publishRolesOf, reviewerRolesOf } from '../shared/roles.js'

/** What Payload passes to the slots of an edit view. */
export type EditSlotProps = {
  readonly payload: Payload
  readonly user: Readonly<Record<string, unknown>> | null
  readonly collectionSlug?: string
}

/** What the person may do; null without one. The endpoints enforce it. */
export const panelPropsOf = ({
  payload,
  user,
  collectionSlug,
}: EditSlotProps): PanelProps | null => {
  if (!user) return null
  const options = gateOptions(payload)
  const roles = options.rolesOf(user)
  const isReviewer = reviewerRolesOf(options).some((role) => roles.includes(role))
  const maySubmit = roles.includes(options.contributorRole)
  return {
    userId: String(user.id),
    maySubmit,
    mayPublish: publishRolesOf(options).some((role) => roles.includes(role)),
    mayComment: maySubmit || isReviewer,
    hasBundle: (options.governed[collectionSlug ?? '']?.bundle ?? []).length > 0,
  }
}
