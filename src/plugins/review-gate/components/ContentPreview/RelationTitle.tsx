import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { PreviewContext } from './context.js'

/** A linked document by its title, opening its own page. */
export const RelationTitle = async (props: {
  readonly collection: string
  readonly id: string
  readonly context: PreviewContext
}): Promise<ReactNode> => {
  const { collection, id, context } = props
  const { payload, user, locale, words } = context
  const config = payload.collections[collection]?.config
  const titleField = config?.admin.useAsTitle ?? 'id'
  const found = config
    ? ((await payload.findByID({
        collection,
        id,
        depth: 0,
        disableErrors: true,
        draft: true,
        locale: locale as never,
        overrideAccess: false,
        user,
      })) as Readonly<Record<string, unknown>> | null)
    : null
  if (!found) return words.text('review:relationUnknown', { id })
  const path = `/collections/${collection}/${id}` as const
  return (
    <a href={formatAdminURL({ adminRoute: payload.config.routes.admin, path })}>
      {String(found[titleField] ?? id)}
    </a>
  )
}
