import { formatAdminURL } from 'payload/shared'

/** The page of a review, by its number. */
export const reviewUrl = (adminRoute: string, number: string): string =>
  formatAdminURL({ adminRoute, path: `/review/${encodeURIComponent(number)}` })
