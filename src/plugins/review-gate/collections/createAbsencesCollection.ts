import type { Access, CollectionConfig, Where } from 'payload'

import type { ResolvedReviewGateOptions } from '../options.js'

import { isStaff } from '../access/reviews.js'
import { hasRole, userOf } from '../access/profile.js'
import { absencesSlug } from '../constants.js'
import { label } from '../translations/label.js'

const ownOrAdmin: Access = ({ req }) => {
  const user = userOf(req)
  if (!user) return false
  return hasRole(req, ['admin']) ? true : ({ person: { equals: user.id } } satisfies Where)
}

/** When a reviewer is away, and who may take over what they had claimed. */
export const createAbsencesCollection = (options: ResolvedReviewGateOptions): CollectionConfig => ({
  slug: absencesSlug,
  labels: { singular: label('labels:absence'), plural: label('labels:absences') },
  graphQL: false,
  disableDuplicate: true,
  defaultSort: '-from',
  access: { read: isStaff, create: isStaff, update: ownOrAdmin, delete: ownOrAdmin },
  admin: {
    group: { en: 'Review', zh: '消保审查' },
    useAsTitle: 'from',
    defaultColumns: ['person', 'from', 'until', 'deputy'],
  },
  fields: [
    {
      name: 'person',
      type: 'relationship',
      label: label('fields:person'),
      relationTo: options.users,
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'from', type: 'date', label: label('fields:from'), required: true, index: true },
    { name: 'until', type: 'date', label: label('fields:untilInclusive'), required: true },
    {
      name: 'deputy',
      type: 'relationship',
      label: label('fields:deputy'),
      relationTo: options.users,
      maxDepth: 0,
    },
  ],
})
