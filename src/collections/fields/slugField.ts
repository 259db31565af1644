import type { TextField } from 'payload'

import { setSlug } from '../../hooks/setSlug.js'
import { label } from '../labels.js'
import { validSlug } from '../validation.js'

/** Address of a document below its kind. Made from the title when left empty, then fixed. */
export const slugField = (prefix: string): TextField => ({
  name: 'slug',
  type: 'text',
  label: label('网址标识', 'Slug'),
  required: true,
  unique: true,
  index: true,
  maxLength: 96,
  validate: validSlug,
  hooks: { beforeValidate: [setSlug({ from: 'title', prefix })] },
  admin: {
    position: 'sidebar',
    description: label(
      '出现在网址中；小写字母、数字和连字符。留空则自动生成。',
      'Part of the address: lower-case letters, digits, hyphens. Left empty, it is made for you.',
    ),
  },
})
