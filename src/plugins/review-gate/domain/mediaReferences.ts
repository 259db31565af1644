import type { ContentSchema } from './content.js'

import { relationId } from './content.js'

export type MediaReference = { readonly collection: string; readonly id: string }

type Field = ContentSchema['fields'][number]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Forms of the ids that the adapters make: ObjectId, UUID, integer. */
const looksLikeId = /^(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,15})$/i

/**
 * Every media record that a document shows in any locale: upload and relationship fields, and
 * nodes of rich text. Walks the whole value, so that no nesting hides a picture from the freeze.
 * A bare id inside a rich text block may be one: it is named for every media collection, and those
 * that do not exist there simply have no digest.
 */
export const mediaReferences = (args: {
  readonly schema: ContentSchema
  readonly doc: Readonly<Record<string, unknown>>
}): readonly MediaReference[] => {
  const found = new Map<string, MediaReference>()
  const { mediaCollections } = args.schema
  const add = (collection: string, value: unknown): void => {
    const id = relationId(value)
    if (id !== null && mediaCollections.includes(collection))
      found.set(`${collection}:${id}`, { collection, id })
  }

  const visitTree = (value: unknown, insideBlock = false): void => {
    if (Array.isArray(value)) return value.forEach((item) => visitTree(item, insideBlock))
    if (!isRecord(value)) return insideBlock ? visitLeaf(value) : undefined
    if (typeof value.relationTo === 'string' && 'value' in value) add(value.relationTo, value.value)
    const within = insideBlock || 'blockType' in value
    Object.values(value).forEach((item) => visitTree(item, within))
  }

  const visitLeaf = (value: unknown): void => {
    if (!looksLikeId.test(String(value))) return
    mediaCollections.forEach((collection) => add(collection, value))
  }

  const visitRelation = (field: Field, value: unknown): void => {
    if (Array.isArray(value)) return value.forEach((item) => visitRelation(field, item))
    if (typeof field.relationTo !== 'string') return visitTree(value)
    add(field.relationTo, value)
  }

  const visitFields = (fields: readonly Field[], source: unknown): void => {
    if (Array.isArray(source)) return source.forEach((row) => visitFields(fields, row))
    if (!isRecord(source)) return
    for (const field of fields) visitField(field, source[field.name])
  }

  const visitField = (field: Field, raw: unknown): void => {
    if (raw === null || raw === undefined) return
    const values = field.localized && isRecord(raw) ? Object.values(raw) : [raw]
    for (const value of values) {
      if (field.type === 'upload' || field.type === 'relationship') visitRelation(field, value)
      else if (field.type === 'blocks') visitBlocks(field, value)
      else if (field.flattenedFields) visitFields(field.flattenedFields, value)
      else visitTree(value)
    }
  }

  const visitBlocks = (field: Field, value: unknown): void => {
    if (!Array.isArray(value)) return
    for (const row of value) {
      const block = field.blocks?.find(({ slug }) => isRecord(row) && row.blockType === slug)
      if (block) visitFields(block.flattenedFields, row)
    }
  }

  visitFields(args.schema.fields, args.doc)
  return [...found.values()]
}
