import type { CollectionConfig } from 'payload'

import { nobody } from '../access/reviews.js'
import { countersSlug } from '../constants.js'

/** The last review number of each year. */
export const createCountersCollection = (): CollectionConfig => ({
  slug: countersSlug,
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'series', type: 'text', required: true, unique: true, index: true },
    { name: 'last', type: 'number', required: true, defaultValue: 0 },
  ],
})
