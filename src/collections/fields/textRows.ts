import type { ArrayField } from 'payload'

import type { Bilingual } from '../labels.js'

import { label } from '../labels.js'
import { requiredForSubmission } from '../submission.js'

/** Short sentences in a fixed order, each translated in its own row. */
export const textRows = (args: {
  readonly name: string
  readonly label: Bilingual
  readonly description?: Bilingual
  readonly maxLength?: number
  /** A submission needs at least one row. @default false */
  readonly needed?: boolean
}): ArrayField => ({
  name: args.name,
  type: 'array',
  label: { ...args.label },
  labels: { singular: { ...args.label }, plural: { ...args.label } },
  maxRows: 20,
  ...(args.needed ? { custom: requiredForSubmission } : {}),
  admin: { ...(args.description ? { description: { ...args.description } } : {}) },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: label('内容', 'Text'),
      localized: true,
      maxLength: args.maxLength ?? 300,
      admin: { rows: 2 },
      custom: requiredForSubmission,
    },
  ],
})
