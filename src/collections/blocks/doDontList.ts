import type { ArrayField, Block } from 'payload'

import { label } from '../labels.js'

const createList = (name: string, text: { zh: string; en: string }): ArrayField => ({
  name,
  type: 'array',
  label: text,
  labels: { singular: text, plural: text },
  required: true,
  minRows: 1,
  maxRows: 12,
  fields: [
    { name: 'text', type: 'text', label: label('内容', 'Text'), required: true, maxLength: 200 },
  ],
})

/** What to do and what never to do, side by side. */
export const doDontList: Block = {
  slug: 'doDontList',
  interfaceName: 'DoDontListBlock',
  labels: {
    singular: label('要做与不要做', 'Do and don’t list'),
    plural: label('要做与不要做', 'Do and don’t lists'),
  },
  fields: [
    { name: 'heading', type: 'text', label: label('标题', 'Heading'), maxLength: 80 },
    createList('dos', label('要做', 'Do')),
    createList('donts', label('不要做', 'Don’t')),
  ],
}
