import type { ContentBlock, ContentField } from './content.js'
import type { TextPart } from './textDiff.js'

import { alignRows } from './alignRows.js'
import { textsOfNode } from './lexicalText.js'
import { textDiff } from './textDiff.js'

/** A media record as canonical content names it. */
export type DiffMedia = {
  readonly id: string
  readonly sha256?: string
  readonly alt?: string
}

export type RowState = 'added' | 'changed' | 'moved' | 'removed' | 'same'

/** One row of an array, one block, or one paragraph of rich text. */
export type RowChange = {
  readonly state: RowState
  /** A changed row may have moved as well. */
  readonly moved: boolean
  /** Place before and after, counted from one; null where the row did not exist. */
  readonly from: number | null
  readonly to: number | null
  /** Slug of a block, or type of a rich text node. */
  readonly kind: string | null
  readonly changes: readonly FieldChange[]
  /** The text of a paragraph; empty for rows of fields. */
  readonly parts: readonly TextPart[]
  /** Its words are the same, its looks are not (bold, heading, list …). */
  readonly looksOnly: boolean
}

export type ListItem = { readonly value: unknown; readonly state: 'added' | 'removed' | 'same' }

export type Change =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'value'; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly reordered: boolean }
  | { readonly kind: 'media'; readonly before: DiffMedia | null; readonly after: DiffMedia | null }
  | { readonly kind: 'group'; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'rows'; readonly rows: readonly RowChange[]; readonly isRichText: boolean }

/** What became of one field; fields that stayed the same have no entry. */
export type FieldChange = {
  readonly path: string
  readonly name: string
  /** True for a field that each language has for itself. */
  readonly localized: boolean
  readonly change: Change
}

type JsonRecord = Readonly<Record<string, unknown>>

/** A field of the schema, or one that only the content knows. */
type DiffField = Pick<ContentField, 'name' | 'type'> & Partial<ContentField>

type Place = { readonly locale: string; readonly path: string }

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMedia = (value: unknown): value is DiffMedia =>
  isRecord(value) && typeof value.id === 'string' && ('sha256' in value || 'missing' in value)

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

const asRows = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const textTypes = ['text', 'textarea', 'email', 'code']

const below = (place: Place, name: number | string): Place => ({
  ...place,
  path: place.path === '' ? String(name) : `${place.path}.${name}`,
})

const rowFields = (field: DiffField, row: unknown): readonly ContentField[] | undefined => {
  if (field.type !== 'blocks') return field.flattenedFields
  const slug = isRecord(row) ? row.blockType : undefined
  return [...(field.blocks ?? []), ...((field.blockReferences ?? []) as ContentBlock[])].find(
    (block) => isRecord(block) && block.slug === slug,
  )?.flattenedFields
}

const kindOfRow = (row: unknown): string | null => {
  if (!isRecord(row)) return null
  const { blockType, type, fields } = row
  if (typeof blockType === 'string') return blockType
  if (isRecord(fields) && typeof fields.blockType === 'string') return fields.blockType
  return typeof type === 'string' ? type : null
}

const stateOf = (pair: {
  from: number | null
  to: number | null
  same: boolean
  moved: boolean
}) => {
  if (pair.from === null) return 'added'
  if (pair.to === null) return 'removed'
  if (!pair.same) return 'changed'
  return pair.moved ? 'moved' : 'same'
}

/** Rows of an array or a blocks field; `describe` says what became of one pair. */
const diffRows = (
  before: readonly unknown[],
  after: readonly unknown[],
  describe: (left: unknown, right: unknown, index: number) => Partial<RowChange>,
): readonly RowChange[] =>
  alignRows(before, after).map((pair) => {
    const left = pair.from === null ? undefined : before[pair.from]
    const right = pair.to === null ? undefined : after[pair.to]
    return {
      state: stateOf(pair),
      moved: pair.moved,
      from: pair.from === null ? null : pair.from + 1,
      to: pair.to === null ? null : pair.to + 1,
      kind: kindOfRow(right ?? left),
      changes: [],
      parts: [],
      looksOnly: false,
      ...describe(left, right, pair.to ?? pair.from ?? 0),
    }
  })

const rowSource = (row: unknown): JsonRecord => (isRecord(row) ? row : {})

const diffFieldRows = (
  field: DiffField,
  before: unknown,
  after: unknown,
  place: Place,
): readonly RowChange[] =>
  diffRows(asRows(before), asRows(after), (left, right, index) => ({
    // A row that stayed or only moved still shows what it says: all of it is "same".
    changes: diffFields({
      fields: rowFields(field, right ?? left) ?? [],
      before: rowSource(left),
      after: rowSource(right),
      place: below(place, index),
      keepSame: left !== undefined && right !== undefined && isSame(left, right),
    }),
  }))

const nodesOf = (value: unknown): readonly unknown[] => {
  const root = isRecord(value) ? value.root : undefined
  return isRecord(root) ? asRows(root.children) : asRows(value)
}

/** A block or file inside rich text has fields; everything else is a text. */
const fieldsOfNode = (node: unknown): JsonRecord | null => {
  if (!isRecord(node)) return null
  if (isMedia(node.value)) return { value: node.value }
  return isRecord(node.fields) && 'blockType' in node.fields ? node.fields : null
}

const diffRichText = (before: unknown, after: unknown, place: Place): readonly RowChange[] =>
  diffRows(nodesOf(before), nodesOf(after), (left, right, index) => {
    const [leftFields, rightFields] = [fieldsOfNode(left), fieldsOfNode(right)]
    if (leftFields ?? rightFields) {
      const changes = diffFields({
        fields: [],
        before: leftFields ?? {},
        after: rightFields ?? {},
        place: below(place, index),
        keepSame: isSame(left, right),
      })
      return { changes }
    }
    const [leftText, rightText] = [textsOfNode(left), textsOfNode(right)]
    const isBoth = left !== undefined && right !== undefined
    return {
      parts: textDiff(leftText, rightText, place.locale),
      looksOnly: isBoth && leftText === rightText && !isSame(left, right),
    }
  })

const diffList = (before: readonly unknown[], after: readonly unknown[]): Change => {
  const has = (list: readonly unknown[], value: unknown): boolean =>
    list.some((one) => isSame(one, value))
  const items: ListItem[] = [
    ...after.map((value): ListItem => ({ value, state: has(before, value) ? 'same' : 'added' })),
    ...before
      .filter((value) => !has(after, value))
      .map((value): ListItem => ({ value, state: 'removed' })),
  ]
  return { kind: 'list', items, reordered: items.every(({ state }) => state === 'same') }
}

const isMediaChange = (before: unknown, after: unknown): boolean =>
  (isMedia(before) || before === undefined) && (isMedia(after) || after === undefined)

/** Which kind of comparison suits a value that the schema says nothing about. */
const guessType = (value: unknown): string => {
  if (typeof value === 'string') return 'text'
  if (Array.isArray(value) && value.some(isRecord)) return 'array'
  if (isRecord(value) && 'root' in value) return 'richText'
  return isRecord(value) && !isMedia(value) ? 'group' : 'unknown'
}

const changeOf = (field: DiffField, before: unknown, after: unknown, place: Place): Change => {
  const type = field.type === 'unknown' ? guessType(after ?? before) : field.type
  if (isMediaChange(before, after)) {
    return {
      kind: 'media',
      before: (before as DiffMedia) ?? null,
      after: (after as DiffMedia) ?? null,
    }
  }
  if (type === 'richText') {
    return { kind: 'rows', rows: diffRichText(before, after, place), isRichText: true }
  }
  if (type === 'array' || type === 'blocks') {
    return { kind: 'rows', rows: diffFieldRows(field, before, after, place), isRichText: false }
  }
  if (type === 'group' || type === 'tab') {
    const [left, right] = [rowSource(before), rowSource(after)]
    const fields = field.flattenedFields ?? []
    return { kind: 'group', changes: diffFields({ fields, before: left, after: right, place }) }
  }
  if (
    textTypes.includes(type) &&
    [before, after].every((one) => one === undefined || typeof one === 'string')
  ) {
    const [left, right] = [before, after] as readonly (string | undefined)[]
    return { kind: 'text', parts: textDiff(left ?? '', right ?? '', place.locale) }
  }
  if (Array.isArray(before) || Array.isArray(after)) return diffList(asRows(before), asRows(after))
  return { kind: 'value', before: before ?? null, after: after ?? null }
}

/** Parts of a row that say what it is, not what it says. */
const rowParts = ['blockType', 'blockName', 'id']

const fieldsIn = (
  fields: readonly ContentField[],
  before: JsonRecord,
  after: JsonRecord,
): readonly DiffField[] => {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const known = fields.filter(({ name }) => names.includes(name))
  const strays = names
    .filter((name) => !rowParts.includes(name) && !known.some((field) => field.name === name))
    .map((name): DiffField => ({ name, type: 'unknown' }))
  return [...known, ...strays]
}

const diffFields = (args: {
  readonly fields: readonly ContentField[]
  readonly before: JsonRecord
  readonly after: JsonRecord
  readonly place: Place
  readonly keepSame?: boolean
}): readonly FieldChange[] => {
  const { before, after, place, keepSame = false } = args
  return fieldsIn(args.fields, before, after)
    .filter(({ name }) => keepSame || !isSame(before[name], after[name]))
    .map((field) => ({
      path: below(place, field.name).path,
      name: field.name,
      localized: Boolean(field.localized),
      change: changeOf(field, before[field.name], after[field.name], below(place, field.name)),
    }))
}

/**
 * What differs between two canonical contents of one locale, for people to read: texts by words,
 * rows and paragraphs by what became of each, files by their bytes. Empty when nothing differs.
 *
 * @param fields the flattened fields of the collection; values that they do not know are compared
 * by their shape, never left out
 */
export const contentDiff = (args: {
  readonly fields: readonly ContentField[]
  readonly before: JsonRecord
  readonly after: JsonRecord
  readonly locale: string
}): readonly FieldChange[] =>
  diffFields({
    fields: args.fields,
    before: args.before,
    after: args.after,
    place: { locale: args.locale, path: '' },
  })
