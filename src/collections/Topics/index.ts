import type { CollectionConfig } from 'payload'

import { anyone, isAdmin } from '../access.js'
import { slugField } from '../fields/slugField.js'
import { adminGroups, label } from '../labels.js'

/** Words by which the public finds content. Short plain text, kept by administrators. */
export const Topics = {
  slug: 'topics',
  labels: { singular: label('主题', 'Topic'), plural: label('主题', 'Topics') },
  graphQL: { singularName: 'Topic', pluralName: 'Topics' },
  access: { read: anyone, create: isAdmin, update: isAdmin, delete: isAdmin },
  disableDuplicate: true,
  admin: { group: adminGroups.reference, useAsTitle: 'title', defaultColumns: ['title', 'slug'] },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: label('名称', 'Title'),
      required: true,
      localized: true,
      maxLength: 40,
    },
    slugField('topic'),
    {
      name: 'description',
      type: 'text',
      label: label('说明', 'Description'),
      localized: true,
      maxLength: 120,
    },
  ],
} satisfies CollectionConfig
