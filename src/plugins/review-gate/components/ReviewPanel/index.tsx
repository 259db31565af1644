import type { ReactNode } from 'react'

import type { EditSlotProps } from './panelProps.js'

import { ReviewPanelClient } from './index.client.js'
import { panelPropsOf } from './panelProps.js'

/**
 * The review state of a governed document. Slot: `admin.components.edit.beforeDocumentControls`.
 * The server works out who may do what; it is the endpoints that enforce it.
 */
export const ReviewPanel = (slot: EditSlotProps): ReactNode => {
  const props = panelPropsOf(slot)
  return props ? <ReviewPanelClient {...props} /> : null
}
