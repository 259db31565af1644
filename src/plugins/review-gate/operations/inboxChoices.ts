import type { PayloadRequest, SelectType } from 'payload'

import { nameOf } from '../access/profile.js'
import { reviewsSlug } from '../constants.js'
import { gateOptions } from '../options.js'

/** One value of a filter and how people call it. */
export type NamedChoice = { readonly value: string; readonly label: string }

/** A list to choose from, not a directory. */
const maxChoices = 300

const distinct = async (req: PayloadRequest, field: string): Promise<readonly string[]> => {
  const { values } = await req.payload.findDistinct({
    collection: reviewsSlug,
    field,
    limit: maxChoices,
    overrideAccess: false,
    req,
    sort: field,
  })
  return (values as readonly Readonly<Record<string, unknown>>[]).flatMap((row) => {
    const value = row[field]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
}

const byLabel = (left: NamedChoice, right: NamedChoice): number =>
  left.label.localeCompare(right.label)

/** The documents with these ids, as far as they exist and the person may read them. */
const namesIn = async (
  req: PayloadRequest,
  args: {
    readonly collection: string
    readonly ids: readonly string[]
    readonly select?: SelectType
    readonly name: (doc: Readonly<Record<string, unknown>>) => unknown
  },
): Promise<readonly NamedChoice[]> => {
  if (args.ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: args.collection,
    depth: 0,
    limit: args.ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    ...(args.select ? { select: args.select as never } : {}),
    where: { id: { in: [...args.ids] } },
  })
  const names = new Map(
    docs.map((doc) => [String(doc.id), args.name(doc as unknown as Record<string, unknown>)]),
  )
  return args.ids
    .map((value) => {
      const name = names.get(value)
      return { value, label: typeof name === 'string' && name !== '' ? name : value }
    })
    .sort(byLabel)
}

/** The collection to which the users' field `branch` points, if there is one. */
const branchCollection = (req: PayloadRequest): string | null => {
  const users = req.payload.collections[gateOptions(req).users]
  const field = users?.config.flattenedFields.find(({ name }) => name === 'branch')
  if (field?.type !== 'relationship' || typeof field.relationTo !== 'string') return null
  return field.relationTo
}

/** Branches whose people have submitted something. */
export const branchChoices = async (req: PayloadRequest): Promise<readonly NamedChoice[]> => {
  const ids = await distinct(req, 'branch')
  const collection = branchCollection(req)
  if (!collection) return ids.map((value) => ({ value, label: value }))
  const title = req.payload.collections[collection]?.config.admin.useAsTitle ?? 'id'
  return namesIn(req, { collection, ids, select: { [title]: true }, name: (doc) => doc[title] })
}

/** People who have submitted something. */
export const submitterChoices = async (req: PayloadRequest): Promise<readonly NamedChoice[]> =>
  namesIn(req, {
    collection: gateOptions(req).users,
    ids: await distinct(req, 'submittedBy'),
    name: nameOf,
  })
