import type { Block } from 'payload'

import { label } from '../labels.js'

/** A paragraph that must not be overlooked. */
export const warning: Block = {
  slug: 'warning',
  interfaceName: 'WarningBlock',
  labels: { singular: label('警示', 'Warning'), plural: label('警示', 'Warnings') },
  fields: [
    {
      name: 'level',
      type: 'select',
      label: label('程度', 'Level'),
      required: true,
      defaultValue: 'caution',
      options: [
        { value: 'info', label: label('提示', 'Note') },
        { value: 'caution', label: label('注意', 'Caution') },
        { value: 'danger', label: label('危险', 'Danger') },
      ],
    },
    { name: 'heading', type: 'text', label: label('标题', 'Heading'), maxLength: 80 },
    {
      name: 'text',
      type: 'textarea',
      label: label('内容', 'Text'),
      required: true,
      maxLength: 800,
    },
  ],
}
