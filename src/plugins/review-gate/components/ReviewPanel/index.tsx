import type { Payload } from 'payload'
import type { ReactNode } from 'react'

import { gateOptions } from '../../options.js'
import { publishRolesOf } from '../shared/roles.js'
import { ReviewPanelClient } from './index.client.js'

export type ReviewPanelProps = {
  readonly payload: Payload
  readonly user: Readonly<Record<string, unknown>> | null
}

/**
 * The review state of a governed document and its next step. Slot:
 * `admin.components.edit.beforeDocumentControls`. The server works out who may do what; it is the
 * endpoints that enforce it.
 */
export const ReviewPanel = ({ payload, user }: ReviewPanelProps): ReactNode => {
  if (!user) return null
  const options = gateOptions(payload)
  const roles = options.rolesOf(user)
  return (
    <ReviewPanelClient
      mayPublish={publishRolesOf(options).some((role) => roles.includes(role))}
      maySubmit={roles.includes(options.contributorRole)}
      userId={String(user.id)}
    />
  )
}
