import type { Block } from 'payload'

import { label } from '../labels.js'
import { validPhone } from '../validation.js'

/** Telephone numbers to call, set apart from the text. */
export const hotlineBox: Block = {
  slug: 'hotlineBox',
  interfaceName: 'HotlineBoxBlock',
  labels: { singular: label('热线框', 'Hotline box'), plural: label('热线框', 'Hotline boxes') },
  fields: [
    { name: 'heading', type: 'text', label: label('标题', 'Heading'), maxLength: 80 },
    {
      name: 'numbers',
      type: 'array',
      label: label('号码', 'Numbers'),
      labels: { singular: label('号码', 'Number'), plural: label('号码', 'Numbers') },
      required: true,
      minRows: 1,
      maxRows: 6,
      fields: [
        { name: 'name', type: 'text', label: label('名称', 'Name'), required: true, maxLength: 80 },
        {
          name: 'number',
          type: 'text',
          label: label('号码', 'Number'),
          required: true,
          validate: validPhone,
        },
        { name: 'note', type: 'text', label: label('说明', 'Note'), maxLength: 200 },
      ],
    },
  ],
}
