import type { Field } from 'payload'

import { contentEditor } from '../editor.js'
import { label } from '../labels.js'
import { requiredForSubmission } from '../submission.js'
import { validText } from '../validation.js'
import { slugField } from './slugField.js'

const titleField: Field = {
  name: 'title',
  type: 'text',
  label: label('标题', 'Title'),
  required: true,
  localized: true,
  maxLength: 120,
  validate: validText,
}

const summaryField: Field = {
  name: 'summary',
  custom: requiredForSubmission,
  type: 'textarea',
  label: label('摘要', 'Summary'),
  localized: true,
  maxLength: 300,
  admin: {
    rows: 3,
    description: label(
      '列表和分享时显示，一两句话。',
      'Shown in lists and shares: a sentence or two.',
    ),
  },
}

const bodyField: Field = {
  name: 'body',
  custom: requiredForSubmission,
  type: 'richText',
  label: label('正文', 'Body'),
  localized: true,
  editor: contentEditor,
}

const coverField: Field = {
  name: 'cover',
  type: 'upload',
  label: label('封面图', 'Cover picture'),
  relationTo: 'media',
  maxDepth: 1,
  filterOptions: { mimeType: { like: 'image/' } },
}

const topicsField: Field = {
  name: 'topics',
  type: 'relationship',
  label: label('主题', 'Topics'),
  relationTo: 'topics',
  hasMany: true,
  maxDepth: 1,
  admin: { position: 'sidebar' },
}

/**
 * The fields that every governed collection has (contract.md), around the ones of its own kind.
 *
 * @param args.prefix start of slugs that no Latin title provides
 * @param args.before fields between summary and body
 * @param args.after fields behind the body
 */
export const governedFields = (args: {
  readonly prefix: string
  readonly before?: readonly Field[]
  readonly after?: readonly Field[]
}): Field[] => [
  titleField,
  slugField(args.prefix),
  summaryField,
  ...(args.before ?? []),
  bodyField,
  coverField,
  topicsField,
  ...(args.after ?? []),
]
