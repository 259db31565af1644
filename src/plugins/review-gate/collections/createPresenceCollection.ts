import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access/reviews.js'
import { presenceSlug } from '../constants.js'

/** Who has a review page open; rows are short-lived and say nothing about decisions. */
export const createPresenceCollection = (): CollectionConfig => ({
  slug: presenceSlug,
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    /** `review/person`: one row for each. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'review', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', required: true },
    { name: 'personName', type: 'text', required: true },
    { name: 'seenAt', type: 'date', required: true, index: true },
  ],
})
