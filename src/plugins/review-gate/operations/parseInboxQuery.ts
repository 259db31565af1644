import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import type { InboxQuery, InboxSort } from '../domain/inbox.js'

import { reviewStatuses, riskLevels } from '../constants.js'
import {
  dueFilters,
  inboxPageSize,
  inboxSorts,
  inboxViews,
  maxInboxPageSize,
} from '../domain/inbox.js'
import { reviewGateError } from '../errors.js'

const sorts = inboxSorts.flatMap((sort) => [sort, `-${sort}` as const])
const word = z.string().min(1).max(200)
const positive = z.coerce.number().int().min(1)

const inboxQuery = z.object({
  view: z.enum(inboxViews).default('mine'),
  sort: z.enum(sorts as [InboxSort, ...`-${InboxSort}`[]]).default('due'),
  page: positive.max(1_000_000).default(1),
  limit: positive.max(maxInboxPageSize).default(inboxPageSize),
  kind: word.optional(),
  stage: word.optional(),
  risk: z.enum(riskLevels).optional(),
  branch: word.optional(),
  submitter: word.optional(),
  due: z.enum(dueFilters).optional(),
  status: z.enum([...reviewStatuses, 'any']).optional(),
  q: word.optional(),
})

const filled = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...params].filter(([, value]) => value.trim() !== ''))

/**
 * The query of an address; what is left empty is left out, and unknown parameters are not looked at.
 *
 * @throws review-gate/invalid-input with what is wrong with each parameter
 */
export const parseInboxQuery = (req: PayloadRequest, params: URLSearchParams): InboxQuery => {
  const parsed = inboxQuery.safeParse(filled(params))
  if (parsed.success) {
    const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined)
    return Object.fromEntries(given) as InboxQuery
  }
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw reviewGateError('invalid-input', { req, data: { issues } })
}
