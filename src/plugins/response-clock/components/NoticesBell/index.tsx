import type { Payload, TypedUser } from 'payload'
import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import { noticesPath, noticesSlug } from '../../constants.js'
import { requireClockOptions } from '../../options.js'
import { BellLink } from './index.client.js'

/** What Payload gives to a component of the slot `admin.components.actions`. */
export type BellProps = { readonly payload: Payload; readonly user?: TypedUser | null }

/** The way to one's notices, with the number of unread ones. */
export const NoticesBell = async ({ payload, user }: BellProps): Promise<ReactNode> => {
  if (user?.collection !== requireClockOptions(payload).users) return null
  const { totalDocs } = await payload.count({
    collection: noticesSlug,
    overrideAccess: false,
    user,
    where: { unread: { equals: true } },
  })
  const { routes } = payload.config
  return (
    <BellLink
      href={formatAdminURL({ adminRoute: routes.admin, path: noticesPath })}
      noticesUrl={formatAdminURL({ apiRoute: routes.api, path: `/${noticesSlug}` })}
      unread={totalDocs}
    />
  )
}
