import type { ReactNode } from 'react'

import type { EditSlotProps } from '../ReviewPanel/panelProps.js'

import { NextStepButton } from '../ReviewPanel/NextStepButton.js'
import { panelPropsOf } from '../ReviewPanel/panelProps.js'

/**
 * Takes the place of Payload's publish button on governed documents: it offers the one next step,
 * which is publishing only when the gate would let it through. Slot:
 * `admin.components.edit.PublishButton`, shown to whoever may save.
 */
export const GatedPublishButton = (slot: EditSlotProps): ReactNode => {
  const props = panelPropsOf(slot)
  return props ? <NextStepButton {...props} /> : null
}
