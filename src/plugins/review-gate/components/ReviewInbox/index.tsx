import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import type { TextSource } from '../shared/text.js'

import { isStaff } from '../../access/reviews.js'
import { createText } from '../shared/text.js'
import { InboxDesk } from './InboxDesk.js'
import { loadDesk } from './loadDesk.js'
import './index.scss'

/** The reviews that wait for the signed-in person, and all others. Admin view `/review`. */
export const ReviewInbox = async (props: AdminViewServerProps): Promise<ReactNode> => {
  const { initPageResult, params, searchParams } = props
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { admin, routes } = req.payload.config
  // Payload lets anybody into views of a project's own (payload-internals §4).
  if (!req.user || !(await isStaff({ req }))) {
    const back = encodeURIComponent(formatAdminURL({ adminRoute: routes.admin, path: '/review' }))
    const login = `${admin.routes.login}?redirect=${back}` as const
    redirect(
      req.user
        ? formatAdminURL({ adminRoute: routes.admin, path: '' })
        : formatAdminURL({ adminRoute: routes.admin, path: login as `/${string}` }),
    )
  }
  const words = createText(req.i18n as unknown as TextSource)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(searchParams ? { searchParams } : {})}
      user={req.user}
      viewActions={admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: words.text('desk:title') }]} />
      <Gutter className="review-gate-inbox">
        <InboxDesk {...await loadDesk(req, searchParams ?? {}, words)} />
      </Gutter>
    </DefaultTemplate>
  )
}
