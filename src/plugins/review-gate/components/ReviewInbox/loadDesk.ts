import type { PayloadRequest } from 'payload'

import { formatAdminURL } from 'payload/shared'

import type { InboxPage, InboxQuery } from '../../domain/inbox.js'
import type { Text } from '../shared/text.js'
import type { Choice, InboxChoices, InboxDeskProps } from './types.js'

import { isPluginError } from '../../../shared/PluginError.js'
import { reviewsSlug } from '../../constants.js'
import { viewsOf } from '../../domain/inbox.js'
import { branchChoices, submitterChoices } from '../../operations/inboxChoices.js'
import { inboxReaderOf, listInbox } from '../../operations/listInbox.js'
import { parseInboxQuery } from '../../operations/parseInboxQuery.js'
import { allStages, gateOptions } from '../../options.js'
import { labelText } from '../ContentPreview/context.js'

type Search = Readonly<Record<string, string | string[] | undefined>>

const kindChoices = (req: PayloadRequest): readonly Choice[] =>
  Object.keys(gateOptions(req).governed).map((value) => {
    const labels = req.payload.collections[value]?.config.labels
    return { value, label: labelText(labels?.singular, req.i18n as never) ?? value }
  })

const stageChoices = (req: PayloadRequest, words: Text): readonly Choice[] => {
  const stages = new Map(allStages(gateOptions(req)).map((stage) => [stage.key, stage]))
  return [...stages.values()].map(({ key, label }) => ({
    value: key,
    label: label?.[words.language] ?? words.valueText('stage', key),
  }))
}

/** Departments as the users collection words them. */
const departmentChoices = (req: PayloadRequest): readonly Choice[] => {
  const fields = req.payload.collections[gateOptions(req).users]?.config.flattenedFields ?? []
  const field = fields.find(({ name }) => name === 'department')
  if (field?.type !== 'select') return []
  return field.options.map((option) =>
    typeof option === 'string'
      ? { value: option, label: option }
      : {
          value: option.value,
          label: labelText(option.label, req.i18n as never) ?? option.value,
        },
  )
}

const loadChoices = async (req: PayloadRequest, words: Text): Promise<InboxChoices> => {
  const [branches, submitters] = await Promise.all([branchChoices(req), submitterChoices(req)])
  return {
    kinds: kindChoices(req),
    stages: stageChoices(req, words),
    branches,
    submitters,
    departments: departmentChoices(req),
  }
}

/** The query of the page's address; one that says nothing sensible shows the person's first view. */
const queryOf = (req: PayloadRequest, search: Search, view: string): InboxQuery => {
  const given = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  try {
    return parseInboxQuery(req, new URLSearchParams([['view', view], ...given]))
  } catch {
    return parseInboxQuery(req, new URLSearchParams({ view }))
  }
}

const loadPage = async (req: PayloadRequest, query: InboxQuery): Promise<InboxPage | null> => {
  try {
    return await listInbox(req, query)
  } catch (err) {
    if (isPluginError(err)) throw err
    req.payload.logger.error({ err, msg: 'review-gate: the inbox could not be loaded' })
    return null
  }
}

/** Everything that the inbox shows at first. */
export const loadDesk = async (
  req: PayloadRequest,
  search: Search,
  words: Text,
): Promise<InboxDeskProps> => {
  const reader = inboxReaderOf(req)
  const views = viewsOf(reader)
  const query = queryOf(req, search, views[0] ?? 'all')
  const { admin, api } = req.payload.config.routes
  const page = await loadPage(req, query)
  const reviews = formatAdminURL({ apiRoute: api, path: `/${reviewsSlug}` })
  return {
    page,
    query: page ? { ...query, page: page.page } : query,
    views: views.includes(query.view) ? views : [...views, query.view],
    choices: await loadChoices(req, words),
    urls: {
      adminRoute: admin,
      inbox: formatAdminURL({ adminRoute: admin, path: '/review' }),
      list: `${reviews}/inbox`,
      reviews,
    },
    userId: reader.id,
    reviews: reader.roles.length > 0,
    loadedAt: new Date().toISOString(),
  }
}
