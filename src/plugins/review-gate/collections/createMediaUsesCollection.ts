import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access/reviews.js'
import { mediaUsesSlug } from '../constants.js'
import { label } from '../translations/label.js'

/** Which document holds which file: why it is frozen, and until when the public may see it. */
export const createMediaUsesCollection = (): CollectionConfig => ({
  slug: mediaUsesSlug,
  labels: { singular: label('labels:mediaUse'), plural: label('labels:mediaUses') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'mediaCollection', type: 'text', required: true },
    { name: 'mediaId', type: 'text', required: true, index: true },
    { name: 'documentCollection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'purpose', type: 'text', required: true },
    { name: 'review', type: 'text', index: true },
    { name: 'until', type: 'date', index: true },
  ],
})
