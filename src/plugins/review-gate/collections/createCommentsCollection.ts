import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access/reviews.js'
import { commentsSlug, maxReasonLength } from '../constants.js'
import { label } from '../translations/label.js'

/** Remarks on one field of the content as it was handed in; answered and resolved, never edited. */
export const createCommentsCollection = (): CollectionConfig => ({
  slug: commentsSlug,
  labels: { singular: label('labels:comment'), plural: label('labels:comments') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'createdAt',
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'review', type: 'text', required: true, index: true },
    { name: 'reviewNumber', type: 'text', required: true },
    { name: 'documentCollection', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    /** The locale that was read, and the fingerprint of the content that the remark is about. */
    { name: 'contentLocale', type: 'text' },
    { name: 'fingerprint', type: 'text' },
    /** Field path in the content, e.g. `keyMessages.0.text`; empty for the whole. */
    { name: 'path', type: 'text' },
    { name: 'text', type: 'textarea', required: true, maxLength: maxReasonLength },
    /** Id of the comment that this one answers. */
    { name: 'replyTo', type: 'text', index: true },
    { name: 'by', type: 'text', required: true, index: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'resolvedBy', type: 'text' },
    { name: 'resolvedByName', type: 'text' },
    { name: 'resolvedAt', type: 'date' },
  ],
})
