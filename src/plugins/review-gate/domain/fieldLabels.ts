/** The part of a field that its name needs; Payload's own fields fit it, on both sides. */
export type Labelled = {
  readonly name?: string
  readonly label?: unknown
  readonly localized?: boolean
  readonly fields?: readonly Labelled[]
  readonly tabs?: readonly Labelled[]
  readonly blocks?: readonly Labelled[]
}

export const isIndex = (part: string): boolean => /^\d+$/.test(part)

/** What lies directly within a field; the rows of a blocks field may be of any of its kinds. */
export const childrenOf = (field: Labelled): readonly Labelled[] => [
  ...(field.fields ?? []),
  ...(field.tabs ?? []),
  ...(field.blocks ?? []).flatMap((block) => childrenOf(block)),
]

/** The field of a name; rows, collapsibles and unnamed tabs have no part in a path. */
export const findField = (fields: readonly Labelled[], name: string): Labelled | null => {
  for (const field of fields) {
    if (field.name === name) return field
    if (field.name !== undefined) continue
    const inside = findField(childrenOf(field), name)
    if (inside) return inside
  }
  return null
}

/**
 * A field path as people see it, e.g. `keyMessages.0.text` → `Key messages 1 › Text`.
 *
 * @param labelOf a label in the reader's language, or nothing when there is none
 */
export const nameOfPath = (args: {
  readonly fields: readonly Labelled[]
  readonly path: string
  readonly labelOf: (label: unknown) => string | undefined
}): string => {
  let { fields } = args
  const names: string[] = []
  for (const part of args.path.split('.')) {
    const last = names.length - 1
    if (isIndex(part) && last >= 0) {
      names[last] = `${names[last]} ${Number(part) + 1}`
      continue
    }
    const field = findField(fields, part)
    names.push((field && args.labelOf(field.label)) || part)
    fields = field ? childrenOf(field) : []
  }
  return names.join(' › ')
}
