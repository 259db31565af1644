import type { ContentField, ContentSchema } from './content.js'

import { canonicalContent } from './content.js'

/**
 * Paths of the fields that a submission needs and that are empty in a locale. A field says so
 * with `required: true` or `custom: {requiredForSubmission: true}`.
 */
export const missingFields = (args: {
  readonly schema: ContentSchema
  readonly doc: Readonly<Record<string, unknown>>
  readonly locale: string
}): readonly string[] => {
  const content = canonicalContent({ ...args, media: new Map() })
  return collect(args.schema.fields, content, '', args.schema.excluded)
}

type Needy = ContentField & { readonly required?: boolean }

const isNeeded = (field: Needy): boolean =>
  field.required === true || field.custom?.requiredForSubmission === true

const collect = (
  fields: readonly Needy[],
  content: Readonly<Record<string, unknown>>,
  prefix: string,
  excluded: readonly string[],
): readonly string[] =>
  fields.flatMap((field) => {
    if (field.name === 'id' || excluded.includes(field.name) || field.type === 'checkbox') return []
    const path = `${prefix}${field.name}`
    const value = content[field.name]
    if (value === undefined) return isNeeded(field) ? [path] : []
    if (!field.flattenedFields) return []
    const rows = Array.isArray(value) ? value : [value]
    return rows.flatMap((row: unknown, index) => {
      const place = Array.isArray(value) ? `${path}.${index}.` : `${path}.`
      return collect(field.flattenedFields ?? [], (row ?? {}) as Record<string, unknown>, place, [])
    })
  })
