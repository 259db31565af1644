import type { InboxQuery } from '../../domain/inbox.js'

import { inboxPageSize } from '../../domain/inbox.js'

/** Filters in the order in which an address names them. */
export const filterNames = [
  'q',
  'kind',
  'stage',
  'risk',
  'branch',
  'submitter',
  'due',
  'status',
] as const
export type FilterName = (typeof filterNames)[number]

const defaults: Readonly<Record<string, string>> = {
  sort: 'due',
  page: '1',
  limit: String(inboxPageSize),
}

/** The parameters of an address that shows this query; what goes without saying is left out. */
export const toSearch = (query: InboxQuery): string => {
  const search = new URLSearchParams({ view: query.view })
  for (const name of [...filterNames, 'sort', 'page', 'limit'] as const) {
    const value = query[name]
    if (value !== undefined && String(value) !== '' && String(value) !== defaults[name]) {
      search.set(name, String(value))
    }
  }
  return `?${search.toString()}`
}

/** The query with a part of it changed; its first page, unless the page is what changes. */
export const changed = (
  query: InboxQuery,
  part: Readonly<Partial<Record<keyof InboxQuery, number | string | undefined>>>,
): InboxQuery => {
  const next = { ...query, page: 1, ...part }
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
  ) as InboxQuery
}

/** The same view and order without any filter. */
export const withoutFilters = ({ view, sort, limit }: InboxQuery): InboxQuery => ({
  view,
  sort,
  limit,
  page: 1,
})

export const activeFilters = (query: InboxQuery): number =>
  filterNames.filter((name) => query[name] !== undefined).length
