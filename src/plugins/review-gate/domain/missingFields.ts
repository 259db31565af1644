import type { CanonicalContent, ContentField, ContentSchema } from './content.js'

import { canonicalContent } from './content.js'

type Needy = ContentField & { readonly required?: boolean }
type Values = Readonly<Record<string, unknown>>

/** Content decides for itself: a campaign needs text messages only if it sends some. */
const isNeeded = (field: Needy, document: CanonicalContent): boolean => {
  const mark = field.custom?.requiredForSubmission
  if (typeof mark === 'function') return mark(document) === true
  return field.required === true || mark === true
}

/**
 * Paths of the fields that a submission needs and that are empty in a locale. A field says so
 * with `required: true` or `custom: {requiredForSubmission}`, which is `true` or a function of the
 * whole canonical content in that locale.
 */
export const missingFields = (args: {
  readonly schema: ContentSchema
  readonly doc: Values
  readonly locale: string
}): readonly string[] => {
  const document = canonicalContent({ ...args, media: new Map() })

  const collect = (fields: readonly Needy[], content: Values, prefix: string): readonly string[] =>
    fields.flatMap((field) => {
      if (field.name === 'id' || field.type === 'checkbox') return []
      const path = `${prefix}${field.name}`
      const value = content[field.name]
      if (value === undefined) return isNeeded(field, document) ? [path] : []
      const { flattenedFields } = field
      if (!flattenedFields) return []
      if (!Array.isArray(value)) return collect(flattenedFields, value as Values, `${path}.`)
      return value.flatMap((row: unknown, index) =>
        collect(flattenedFields, (row ?? {}) as Values, `${path}.${index}.`),
      )
    })

  const { fields, excluded } = args.schema
  return collect(
    fields.filter(({ name }) => !excluded.includes(name)),
    document,
    '',
  )
}
