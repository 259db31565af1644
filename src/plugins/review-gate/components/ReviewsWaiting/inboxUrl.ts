import { formatAdminURL } from 'payload/shared'

import type { Waiter } from './waitingWhere.js'

import { reviewsSlug } from '../../constants.js'

const listUrl = (adminRoute: string, query: URLSearchParams): string =>
  formatAdminURL({ adminRoute, path: `/collections/${reviewsSlug}?${query.toString()}` as const })

/** The list of reviews at the person's stages, most urgent first, as the list view filters it. */
export const inboxUrl = (adminRoute: string, { stages }: Pick<Waiter, 'stages'>): string => {
  const query = new URLSearchParams({ sort: 'responseDueAt' })
  query.set('where[or][0][and][0][status][equals]', 'in-review')
  stages.forEach((stage, index) =>
    query.set(`where[or][0][and][1][currentStage][in][${index}]`, stage),
  )
  return listUrl(adminRoute, query)
}

/** The list of everything that the person has handed in. */
export const ownUrl = (adminRoute: string, userId: string): string => {
  const query = new URLSearchParams({ sort: '-submittedAt' })
  query.set('where[or][0][and][0][submittedBy][equals]', userId)
  return listUrl(adminRoute, query)
}
