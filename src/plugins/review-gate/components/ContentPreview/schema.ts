/** What the preview needs of a Payload field. */
export type PreviewField = {
  readonly name?: string
  readonly type: string
  readonly label?: unknown
  readonly options?: readonly (string | { readonly label: unknown; readonly value: string })[]
  readonly relationTo?: string | readonly string[]
  readonly fields?: readonly PreviewField[]
  readonly tabs?: readonly PreviewField[]
  readonly blocks?: readonly PreviewBlock[]
  readonly blockReferences?: readonly unknown[]
  readonly editor?: unknown
  readonly virtual?: unknown
  readonly custom?: Readonly<Record<string, unknown>>
}

export type PreviewBlock = {
  readonly slug: string
  readonly labels?: { readonly singular?: unknown }
  readonly fields: readonly PreviewField[]
}

export type NamedField = PreviewField & { readonly name: string }

export type JsonRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The fields that hold what people read at one level: rows, collapsibles and unnamed tabs are only
 * layout, and row ids are Payload's own.
 */
export const namedFields = (fields: readonly PreviewField[]): readonly NamedField[] =>
  fields.flatMap((field) => {
    if (field.type === 'ui' || field.name === 'id') return []
    if (field.name !== undefined) return [field as NamedField]
    return namedFields([...(field.fields ?? []), ...(field.tabs ?? [])])
  })

type SubFieldsMap = ReadonlyMap<string, (args: { node?: unknown }) => readonly PreviewField[]>

/** The blocks that a Lexical editor of this field may hold. */
export const editorBlocks = (field: PreviewField): readonly PreviewBlock[] => {
  const editor = field.editor as
    { editorConfig?: { features?: { getSubFields?: SubFieldsMap } } } | undefined
  const subFields = editor?.editorConfig?.features?.getSubFields
  return ['block', 'inlineBlock'].flatMap((type) =>
    (subFields?.get(type)?.({}) ?? []).flatMap(({ blocks }) => blocks ?? []),
  )
}

/** The blocks of a blocks field, whether written in place or shared. */
export const fieldBlocks = (field: PreviewField): readonly PreviewBlock[] => [
  ...(field.blocks ?? []),
  ...(field.blockReferences ?? []).filter((one): one is PreviewBlock => isRecord(one)),
]
