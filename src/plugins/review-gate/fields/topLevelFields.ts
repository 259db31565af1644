import type { Field } from 'payload'

type Named = Extract<Field, { name: string }>

/** Fields whose values lie at the top of a document: rows, tabs without name and the like are seen through. */
export const topLevelFields = (fields: readonly Field[]): readonly Named[] =>
  fields.flatMap((field): readonly Named[] => {
    if ('name' in field && field.name) return [field as Named]
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? [] : topLevelFields(tab.fields),
      )
    }
    return 'fields' in field ? topLevelFields(field.fields) : []
  })
