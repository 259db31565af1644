import type { CollectionConfig } from 'payload'

import { anyone, isAdmin } from '../access.js'
import { adminGroups, label } from '../labels.js'
import { validPhone } from '../validation.js'
import { branchLevels, services } from './constants.js'
import { validParent } from './validParent.js'

/** The bank's tree of offices with what each offers to the public. */
export const Branches = {
  slug: 'branches',
  labels: { singular: label('机构网点', 'Branch'), plural: label('机构网点', 'Branches') },
  graphQL: { singularName: 'Branch', pluralName: 'Branches' },
  access: { read: anyone, create: isAdmin, update: isAdmin, delete: isAdmin },
  disableDuplicate: true,
  admin: {
    group: adminGroups.reference,
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'city', 'phone'],
    listSearchableFields: ['name', 'city'],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: label('名称', 'Name'),
      required: true,
      localized: true,
      maxLength: 80,
    },
    {
      name: 'level',
      type: 'select',
      label: label('级别', 'Level'),
      required: true,
      defaultValue: 'sub-branch',
      options: branchLevels,
    },
    {
      name: 'parent',
      type: 'relationship',
      label: label('上级机构', 'Parent'),
      relationTo: 'branches',
      maxDepth: 1,
      validate: validParent,
      admin: {
        condition: (data) => (data as { level?: unknown } | undefined)?.level !== 'head-office',
      },
    },
    { name: 'city', type: 'text', label: label('城市', 'City'), localized: true, maxLength: 40 },
    {
      name: 'address',
      type: 'text',
      label: label('地址', 'Address'),
      localized: true,
      maxLength: 160,
    },
    {
      name: 'phone',
      type: 'text',
      label: label('电话', 'Phone'),
      maxLength: 40,
      validate: validPhone,
    },
    {
      name: 'services',
      type: 'select',
      label: label('公众服务', 'Services'),
      hasMany: true,
      options: services,
    },
    {
      name: 'openingHours',
      type: 'text',
      label: label('营业时间', 'Opening hours'),
      localized: true,
      maxLength: 120,
    },
  ],
} satisfies CollectionConfig
