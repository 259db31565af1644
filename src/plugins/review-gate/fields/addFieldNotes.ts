import type { Block, Field, Tab } from 'payload'

const component = 'payload-consumer-protection/review-gate/rsc#FieldNotes'

/** `admin.custom` key by which the browser knows that a field has the slot. */
export const notesMark = 'reviewNotes'

/** No input of their own to stand beside. */
const bare: readonly Field['type'][] = ['collapsible', 'join', 'row', 'tabs', 'ui']

type Admin = {
  readonly components?: Readonly<Record<string, unknown>>
  readonly custom?: Readonly<Record<string, unknown>>
  readonly disabled?: boolean
  readonly hidden?: boolean
}

const takesNotes = (field: Field): boolean => {
  if (bare.includes(field.type) || !('name' in field)) return false
  if ('hidden' in field && field.hidden) return false
  const admin = (field.admin ?? {}) as Admin
  return !admin.hidden && !admin.disabled && !admin.components?.Description
}

const marked = (field: Field): Field => {
  const admin = (field.admin ?? {}) as Admin
  return {
    ...field,
    admin: {
      ...admin,
      components: { ...admin.components, Description: component },
      custom: { ...admin.custom, [notesMark]: true },
    },
  } as Field
}

const withinBlock = (block: Block): Block => ({ ...block, fields: addFieldNotes(block.fields) })
const withinTab = (tab: Tab): Tab => ({ ...tab, fields: addFieldNotes(tab.fields) })

const withinField = (field: Field): Field => {
  if (field.type === 'blocks') return { ...field, blocks: field.blocks.map(withinBlock) }
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(withinTab) }
  return 'fields' in field ? ({ ...field, fields: addFieldNotes(field.fields) } as Field) : field
}

/**
 * Gives every named field, at any depth, a place for what reviewers and rules say about it.
 *
 * It is the description's slot, which also shows the description. Payload renders it once for each
 * path, so it follows a field through rows, blocks, tabs and languages. The other candidates are
 * worse: `afterInput` is rendered anew by the server with every keystroke (and takes a rich text
 * editor along), and elements put beside `#field-…` by hand are lost when Payload draws again. A
 * field with a description component of its own keeps it; its notes then show in the panel.
 */
export const addFieldNotes = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    const inner = withinField(field)
    return takesNotes(inner) ? marked(inner) : inner
  })
