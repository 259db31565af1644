import type { CollectionConfig } from 'payload'

import { nobody } from '../access.js'
import { leasesSlug } from '../constants.js'
import { label } from '../translations/label.js'

/** Which of several instances does a recurring work now. Saves work; nothing rests on it. */
export const createLeasesCollection = (): CollectionConfig => ({
  slug: leasesSlug,
  labels: { singular: label('labels:lease'), plural: label('labels:leases') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
})
