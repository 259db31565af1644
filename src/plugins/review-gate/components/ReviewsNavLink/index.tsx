import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { TextSource } from '../shared/text.js'
import type { StaffSlotProps } from '../ReviewsWaiting/index.js'

import { createText } from '../shared/text.js'
import { hasInbox } from '../ReviewsWaiting/index.js'

/** The way to the inbox. Slot: `admin.components.beforeNavLinks`. */
export const ReviewsNavLink = (props: StaffSlotProps): ReactNode => {
  if (!hasInbox(props)) return null
  const { routes } = props.payload.config
  return (
    <a className="nav__link" href={formatAdminURL({ adminRoute: routes.admin, path: '/review' })}>
      {createText(props.i18n as TextSource).text('desk:navLink')}
    </a>
  )
}
