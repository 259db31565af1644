import { toWords } from 'payload/shared'

import type { RowChange } from '../../domain/contentDiff.js'
import type { ReviewGateTextKey } from '../../translations/languages/en.js'
import type { PreviewContext } from '../ContentPreview/context.js'
import type { NamedField, PreviewBlock } from '../ContentPreview/schema.js'

import { fieldLabel, labelText } from '../ContentPreview/context.js'
import { editorBlocks, fieldBlocks, namedFields } from '../ContentPreview/schema.js'

export const labelOfField = (field: NamedField, context: PreviewContext): string =>
  fieldLabel(field, context)

const blocksOf = (field: NamedField): readonly PreviewBlock[] =>
  field.type === 'richText' ? editorBlocks(field) : fieldBlocks(field)

/** The fields of a row of an array, or of the block that it is. */
export const subFieldsOf = (
  field: NamedField,
  { kind }: Pick<RowChange, 'kind'>,
): readonly NamedField[] => {
  if (field.type !== 'blocks' && field.type !== 'richText') return namedFields(field.fields ?? [])
  return namedFields(blocksOf(field).find(({ slug }) => slug === kind)?.fields ?? [])
}

const nodeKinds: readonly string[] = [
  'paragraph',
  'heading',
  'list',
  'quote',
  'table',
  'upload',
  'relationship',
  'horizontalrule',
]

/** What a row is: a block by its name, a node of rich text by its kind; null for a plain row. */
export const kindLabel = (
  field: NamedField,
  { kind }: Pick<RowChange, 'kind'>,
  { words, i18n }: PreviewContext,
): string | null => {
  if (kind === null) return null
  const block = blocksOf(field).find(({ slug }) => slug === kind)
  if (block) return labelText(block.labels?.singular, i18n) ?? toWords(kind)
  if (nodeKinds.includes(kind)) return words.text(`page:node:${kind}` as ReviewGateTextKey)
  return toWords(kind)
}
