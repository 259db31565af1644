import type { Block } from 'payload'

import { label } from '../labels.js'

/** Steps in the order in which to take them. */
export const steps: Block = {
  slug: 'steps',
  interfaceName: 'StepsBlock',
  labels: { singular: label('步骤', 'Steps'), plural: label('步骤', 'Steps') },
  fields: [
    { name: 'heading', type: 'text', label: label('标题', 'Heading'), maxLength: 80 },
    {
      name: 'steps',
      type: 'array',
      label: label('步骤', 'Steps'),
      labels: { singular: label('步骤', 'Step'), plural: label('步骤', 'Steps') },
      required: true,
      minRows: 1,
      maxRows: 12,
      fields: [
        {
          name: 'name',
          type: 'text',
          label: label('做什么', 'Step'),
          required: true,
          maxLength: 120,
        },
        { name: 'detail', type: 'textarea', label: label('怎么做', 'How'), maxLength: 600 },
      ],
    },
  ],
}
