import type { Block } from 'payload'

import { label } from '../labels.js'

/** A case told in short, with what it teaches. No names or details by which a victim is known. */
export const caseStory: Block = {
  slug: 'caseStory',
  interfaceName: 'CaseStoryBlock',
  labels: { singular: label('案例', 'Case story'), plural: label('案例', 'Case stories') },
  fields: [
    {
      name: 'heading',
      type: 'text',
      label: label('标题', 'Heading'),
      required: true,
      maxLength: 80,
    },
    {
      name: 'story',
      type: 'textarea',
      label: label('经过', 'What happened'),
      required: true,
      maxLength: 2000,
    },
    {
      name: 'lesson',
      type: 'textarea',
      label: label('启示', 'What it teaches'),
      required: true,
      maxLength: 600,
    },
  ],
}
