import type { Payload } from 'payload'

import { formatAdminURL } from 'payload/shared'

import type { NoticeContent } from '../../domain/notices/content.js'

import { deliveriesSlug, noticesPath } from '../../constants.js'
import { requireClockOptions } from '../../options.js'

const adminUrl = (payload: Payload, path: `/${string}`, absolute: boolean): string =>
  formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path,
    ...(absolute ? { serverURL: payload.config.serverURL } : { relative: true }),
  })

const pathOf = (payload: Payload, { data, kind, number }: NoticeContent): `/${string}` => {
  if (kind === 'delivery-failed') {
    return `/collections/${deliveriesSlug}?where[or][0][and][0][status][equals]=failed`
  }
  if (number === '') {
    return data.documentId ? `/collections/${data.collection}/${data.documentId}` : noticesPath
  }
  return requireClockOptions(payload).notices.reviewPath(number) as `/${string}`
}

/** The page that a notice is about, for a reader of the admin. */
export const linkOf = (payload: Payload, content: NoticeContent): string =>
  adminUrl(payload, pathOf(payload, content), false)

/** The same with the host, for a reader somewhere else. */
export const absoluteLinkOf = (payload: Payload, content: NoticeContent): string =>
  adminUrl(payload, pathOf(payload, content), true)

/** Where people choose how they are told. */
export const settingsUrl = (payload: Payload): string =>
  adminUrl(payload, payload.config.admin.routes.account as `/${string}`, true)
