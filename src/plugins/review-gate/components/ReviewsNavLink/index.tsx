import type { ReactNode } from 'react'

import type { TextSource } from '../shared/text.js'
import type { StaffSlotProps } from '../ReviewsWaiting/index.js'

import { createText } from '../shared/text.js'
import { inboxUrl } from '../ReviewsWaiting/inboxUrl.js'
import { waiterOf } from '../ReviewsWaiting/index.js'

/** The way to the inbox, for whoever serves a stage. Slot: `admin.components.beforeNavLinks`. */
export const ReviewsNavLink = ({ payload, user, i18n }: StaffSlotProps): ReactNode => {
  if (!user) return null
  const waiter = waiterOf(payload, user)
  if (waiter.stages.length === 0) return null
  return (
    <a className="nav__link" href={inboxUrl(payload.config.routes.admin, waiter)}>
      {createText(i18n as TextSource).text('inbox:navLink')}
    </a>
  )
}
