import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access/reviews.js'
import { snapshotsSlug } from '../constants.js'
import { label } from '../translations/label.js'

/** The approved content, byte for byte, by fingerprint: pruned by nobody (design.md §4). */
export const createSnapshotsCollection = (): CollectionConfig => ({
  slug: snapshotsSlug,
  labels: { singular: label('labels:snapshot'), plural: label('labels:snapshots') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true, useAsTitle: 'fingerprint' },
  fields: [
    { name: 'fingerprint', type: 'text', required: true, unique: true, index: true },
    { name: 'documentCollection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'contentLocale', type: 'text', required: true },
    { name: 'canonical', type: 'textarea', required: true },
  ],
})
