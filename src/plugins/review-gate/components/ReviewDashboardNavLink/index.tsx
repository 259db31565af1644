import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { StaffSlotProps } from '../ReviewsWaiting/index.js'
import type { TextSource } from '../shared/text.js'

import { dashboardPath } from '../../constants.js'
import { gateOptions } from '../../options.js'
import { createText } from '../shared/text.js'

/** The way to the dashboard, for managers. Slot: `admin.components.beforeNavLinks`. */
export const ReviewDashboardNavLink = ({ payload, user, i18n }: StaffSlotProps): ReactNode => {
  if (!user) return null
  const { managerRoles, rolesOf } = gateOptions(payload)
  if (!rolesOf(user).some((role) => managerRoles.includes(role))) return null
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path: dashboardPath })
  return (
    <a className="nav__link" href={href}>
      {createText(i18n as TextSource).text('dashboard:navLink')}
    </a>
  )
}
