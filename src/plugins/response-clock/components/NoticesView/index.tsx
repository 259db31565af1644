import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import type { TextSource } from '../shared/text.js'
import type { NoticeFilter } from './loadNotices.js'

import { noticesPath, noticesSlug } from '../../constants.js'
import { requireClockOptions } from '../../options.js'
import { createText } from '../shared/text.js'
import { NoticeList } from './NoticeList.js'
import { loadNotices } from './loadNotices.js'
import './index.scss'

type Search = AdminViewServerProps['searchParams']

const wantedOf = (search: Search): { readonly filter: NoticeFilter; readonly page: number } => {
  const page = Number(search?.page)
  return {
    filter: search?.view === 'unread' ? 'unread' : 'all',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The notices of the signed-in person. Slot: `admin.components.views`. */
export const NoticesView = async (props: AdminViewServerProps): Promise<ReactNode> => {
  const { initPageResult, params, searchParams } = props
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  const { admin, routes } = payload.config
  const adminUrl = (path: string): string =>
    formatAdminURL({ adminRoute: routes.admin, path: path as `/${string}` })
  // Payload lets anybody into views of a project's own (payload-internals §5).
  if (user?.collection !== requireClockOptions(payload).users || !permissions.canAccessAdmin) {
    redirect(
      `${adminUrl(admin.routes.login)}?redirect=${encodeURIComponent(adminUrl(noticesPath))}`,
    )
  }
  const text = createText(req.i18n as unknown as TextSource)
  const wanted = wantedOf(searchParams)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={payload}
      permissions={permissions}
      req={req}
      {...(searchParams ? { searchParams } : {})}
      user={user}
      viewActions={admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: text('notices:page:title') }]} />
      <Gutter className="response-clock-notices">
        <h1 className="response-clock-notices__title">{text('notices:page:title')}</h1>
        <NoticeList
          {...await loadNotices(req, wanted)}
          filter={wanted.filter}
          noticesUrl={formatAdminURL({ apiRoute: routes.api, path: `/${noticesSlug}` })}
          pageUrl={adminUrl(noticesPath)}
          settingsUrl={adminUrl(admin.routes.account)}
        />
      </Gutter>
    </DefaultTemplate>
  )
}
