import type { PayloadRequest } from 'payload'

import { noticesSlug } from '../../constants.js'

/** One notice as its page shows it, in the reader's words. */
export type ShownNotice = {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly link: string
  readonly reviewNumber: string
  readonly at: string
  readonly unread: boolean
}

export const noticeFilters = ['all', 'unread'] as const
export type NoticeFilter = (typeof noticeFilters)[number]

export type NoticePage = {
  readonly notices: readonly ShownNotice[]
  readonly page: number
  readonly pages: number
  readonly unread: number
}

const perPage = 20
const onlyUnread = { unread: { equals: true } }

/** One page of the person's own notices, unread ones first. */
export const loadNotices = async (
  req: PayloadRequest,
  wanted: { readonly filter: NoticeFilter; readonly page: number },
): Promise<NoticePage> => {
  const common = { collection: noticesSlug, overrideAccess: false, req } as const
  const { docs, page, totalPages } = await req.payload.find({
    ...common,
    depth: 0,
    limit: perPage,
    page: wanted.page,
    sort: ['-unread', '-at'],
    ...(wanted.filter === 'unread' ? { where: onlyUnread } : {}),
  })
  const { totalDocs: unread } = await req.payload.count({ ...common, where: onlyUnread })
  return {
    notices: docs.map((doc) => ({
      id: String(doc.id),
      subject: String(doc.subject ?? ''),
      body: String(doc.body ?? ''),
      link: String(doc.link ?? ''),
      reviewNumber: typeof doc.reviewNumber === 'string' ? doc.reviewNumber : '',
      at: String(doc.at),
      unread: doc.unread === true,
    })),
    page: page ?? 1,
    pages: totalPages,
    unread,
  }
}
