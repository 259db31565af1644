/**
 * Canonical content: what a document shows in one locale, walked by its schema, in a form that
 * does not depend on the database, on row ids or on how a value came to be empty.
 */

/** The part of a Payload field that the walk needs; a flattened Payload field fits it. */
export type ContentField = {
  readonly name: string
  readonly type: string
  readonly localized?: boolean
  readonly virtual?: unknown
  readonly relationTo?: string | readonly string[]
  readonly flattenedFields?: readonly ContentField[]
  readonly blocks?: readonly ContentBlock[]
  readonly blockReferences?: readonly unknown[]
  readonly custom?: Readonly<Record<string, unknown>>
}
export type ContentBlock = {
  readonly slug: string
  readonly flattenedFields: readonly ContentField[]
}

/** What the fingerprint knows of a picture or file: its bytes and its texts. */
export type MediaDigest = {
  readonly sha256: string
  readonly alt: Readonly<Record<string, string>> | string | null
  /** The other fields that show with it (credit, caption …), canonical per locale. */
  readonly texts?: Readonly<Record<string, CanonicalContent>>
}

export type ContentSchema = {
  readonly fields: readonly ContentField[]
  readonly mediaCollections: readonly string[]
  /** Top-level fields that never count: status, system fields. */
  readonly excluded: readonly string[]
  readonly locales: readonly string[]
  readonly defaultLocale: string
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type CanonicalContent = Readonly<Record<string, Json>>

type Walk = {
  readonly locale: string
  readonly schema: ContentSchema
  readonly media: ReadonlyMap<string, MediaDigest>
  readonly insideLocalized: boolean
}

const timestampNames = ['id', '_id', '__v', 'createdAt', 'updatedAt', 'deletedAt']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isEmpty = (value: Json | undefined): value is undefined => {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** The key under which media digests are looked up. */
export const mediaKey = (collection: string, id: string): string => `${collection}:${id}`

/** The id behind a stored or populated relation. */
export const relationId = (value: unknown): string | null => {
  if (isRecord(value)) {
    // A MongoDB ObjectId also answers to `id`, with its raw bytes.
    if (typeof value.toHexString === 'function') return String(value)
    return 'id' in value ? relationId(value.id) : null
  }
  return value === null || value === undefined || value === '' ? null : String(value)
}

const altFor = (digest: MediaDigest, locale: string, fallback: string): string => {
  if (typeof digest.alt === 'string') return digest.alt
  return digest.alt?.[locale] || digest.alt?.[fallback] || ''
}

const canonicalMedia = (collection: string, id: string, walk: Walk): Json => {
  const digest = walk.media.get(mediaKey(collection, id))
  if (!digest) return { id, missing: true }
  const texts = digest.texts?.[walk.locale] ?? {}
  return {
    id,
    sha256: digest.sha256,
    alt: altFor(digest, walk.locale, walk.schema.defaultLocale),
    ...(isEmpty(texts) ? {} : { texts }),
  }
}

const canonicalRelation = (field: ContentField, value: unknown, walk: Walk): Json | undefined => {
  if (Array.isArray(value)) {
    return value.flatMap((item) => canonicalRelation(field, item, walk) ?? [])
  }
  const polymorphic = Array.isArray(field.relationTo)
  const collection =
    polymorphic && isRecord(value) ? String(value.relationTo) : String(field.relationTo)
  const id = relationId(polymorphic && isRecord(value) ? value.value : value)
  if (id === null) return undefined
  if (walk.schema.mediaCollections.includes(collection)) return canonicalMedia(collection, id, walk)
  return polymorphic ? { relationTo: collection, id } : id
}

/** Any JSON below a rich text or JSON field: same shape, empties dropped, media named by bytes. */
const canonicalJsonTree = (value: unknown, walk: Walk): Json | undefined => {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    return value.map((item) => canonicalJsonTree(item, walk) ?? null)
  }
  if (!isRecord(value)) return embeddedMedia(value, walk) ?? (value as Json)
  const { relationTo } = value
  if (typeof relationTo === 'string' && 'value' in value) {
    return {
      ...treeEntries(value, walk, ['value', 'id']),
      value: treeRelation(relationTo, value.value, walk),
    }
  }
  // Block and link nodes carry a generated row id that a duplicate or bulk write regenerates.
  return treeEntries(value, walk, isGeneratedIdHolder(value) ? ['id'] : [])
}

/** An upload field inside a rich text block holds a bare id: name the file by its bytes too. */
const embeddedMedia = (value: unknown, walk: Walk): Json | undefined => {
  const collection = walk.schema.mediaCollections.find((slug) =>
    walk.media.has(mediaKey(slug, String(value))),
  )
  return collection === undefined ? undefined : canonicalMedia(collection, String(value), walk)
}

const isGeneratedIdHolder = (value: Record<string, unknown>): boolean =>
  'blockType' in value || 'linkType' in value || value.type === 'link' || value.type === 'upload'

const treeRelation = (relationTo: string, value: unknown, walk: Walk): Json => {
  const id = relationId(value)
  if (id === null) return null
  // A populated value could carry text of its own into a renderer: then all of it counts.
  if (isRecord(value) && typeof value.toHexString !== 'function') {
    return canonicalJsonTree({ ...value, relationTo: undefined }, walk) ?? null
  }
  return walk.schema.mediaCollections.includes(relationTo)
    ? canonicalMedia(relationTo, id, walk)
    : id
}

/** Rows of arrays inside blocks carry the ids that Payload makes; a re-made row shows the same. */
const isRowId = (key: string, value: unknown): boolean =>
  key === 'id' && typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

const treeEntries = (
  value: Record<string, unknown>,
  walk: Walk,
  without: readonly string[],
): Record<string, Json> => {
  const result: Record<string, Json> = {}
  for (const [key, item] of Object.entries(value)) {
    if (without.includes(key) || isRowId(key, item)) continue
    const canonical = canonicalJsonTree(item, walk)
    if (!isEmpty(canonical)) result[key] = canonical as Json
  }
  return result
}

const canonicalDate = (value: unknown): string | undefined => {
  const date = value instanceof Date ? value : new Date(String(value))
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString()
}

const canonicalRows = (
  value: unknown,
  fieldsOf: (row: Record<string, unknown>) => readonly ContentField[] | undefined,
  walk: Walk,
): Json => {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).map((row) => {
    const canonical = canonicalFields(fieldsOf(row) ?? [], row, walk)
    for (const name of ['blockType', 'blockName']) {
      const value = row[name]
      if (typeof value === 'string' && value !== '') canonical[name] = value
    }
    return canonical
  })
}

const canonicalValue = (field: ContentField, value: unknown, walk: Walk): Json | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  switch (field.type) {
    case 'group':
    case 'tab':
      return canonicalFields(field.flattenedFields ?? [], isRecord(value) ? value : {}, walk)
    case 'array':
      return canonicalRows(value, () => field.flattenedFields, walk)
    case 'blocks':
      return canonicalRows(value, (row) => findBlock(field, row)?.flattenedFields, walk)
    case 'relationship':
    case 'upload':
      return canonicalRelation(field, value, walk)
    case 'date':
      return canonicalDate(value)
    case 'checkbox':
      // An unset box and an unticked one look the same.
      return value ? true : undefined
    default:
      return canonicalJsonTree(value, walk)
  }
}

const findBlock = (field: ContentField, row: Record<string, unknown>): ContentBlock | undefined =>
  [...(field.blocks ?? []), ...((field.blockReferences ?? []) as ContentBlock[])].find(
    (block) => isRecord(block) && block.slug === row.blockType,
  )

const counts = (field: ContentField): boolean =>
  field.type !== 'join' &&
  field.type !== 'ui' &&
  !field.virtual &&
  field.custom?.fingerprint !== false

const valueIn = (field: ContentField, raw: unknown, walk: Walk): { value: unknown; walk: Walk } =>
  field.localized && !walk.insideLocalized
    ? {
        value: isRecord(raw) ? raw[walk.locale] : undefined,
        walk: { ...walk, insideLocalized: true },
      }
    : { value: raw, walk }

const canonicalFields = (
  fields: readonly ContentField[],
  source: Record<string, unknown>,
  walk: Walk,
): Record<string, Json> => {
  const result: Record<string, Json> = {}
  for (const field of fields) {
    if (!counts(field) || field.name === 'id' || field.name === 'blockName') continue
    const { value, walk: inner } = valueIn(field, source[field.name], walk)
    const canonical = canonicalValue(field, value, inner)
    if (!isEmpty(canonical)) result[field.name] = canonical as Json
  }
  return result
}

const topLevelFields = (schema: ContentSchema): readonly ContentField[] =>
  schema.fields.filter(
    ({ name }) =>
      !name.startsWith('_') && !timestampNames.includes(name) && !schema.excluded.includes(name),
  )

/**
 * The canonical content of `doc` in one locale: shared values and that locale's values.
 *
 * @param doc the document with all locales, as the database adapter holds it
 * @param media digests of every media record that the document references
 */
export const canonicalContent = (args: {
  readonly schema: ContentSchema
  readonly doc: Readonly<Record<string, unknown>>
  readonly locale: string
  readonly media: ReadonlyMap<string, MediaDigest>
}): CanonicalContent =>
  canonicalFields(topLevelFields(args.schema), args.doc, {
    locale: args.locale,
    schema: args.schema,
    media: args.media,
    insideLocalized: false,
  })

const hasLocalizedValue = (
  fields: readonly ContentField[],
  source: unknown,
  walk: Walk,
): boolean => {
  if (Array.isArray(source)) return source.some((row) => hasLocalizedValue(fields, row, walk))
  if (!isRecord(source)) return false
  return fields.some((field) => {
    if (!counts(field)) return false
    const raw = source[field.name]
    if (field.localized) {
      const value = isRecord(raw) ? raw[walk.locale] : undefined
      return !isEmpty(canonicalValue(field, value, { ...walk, insideLocalized: true }))
    }
    if (field.type === 'blocks') {
      return (
        Array.isArray(raw) &&
        raw
          .filter(isRecord)
          .some((row) => hasLocalizedValue(findBlock(field, row)?.flattenedFields ?? [], row, walk))
      )
    }
    return field.flattenedFields ? hasLocalizedValue(field.flattenedFields, raw, walk) : false
  })
}

/** The locales in which the document says something of its own; the default locale always counts. */
export const localesWithContent = (args: {
  readonly schema: ContentSchema
  readonly doc: Readonly<Record<string, unknown>>
}): readonly string[] =>
  args.schema.locales.filter(
    (locale) =>
      locale === args.schema.defaultLocale ||
      hasLocalizedValue(topLevelFields(args.schema), args.doc, {
        locale,
        schema: args.schema,
        media: new Map(),
        insideLocalized: false,
      }),
  )
