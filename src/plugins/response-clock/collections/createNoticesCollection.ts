import type { CollectionConfig, FieldHook } from 'payload'

import type { NoticeRow } from '../operations/notices/rows.js'

import { noticeKinds, noticesSlug } from '../constants.js'
import { nobody, ownNotices } from '../access.js'
import { createNoticeEndpoints } from '../endpoints/noticeEndpoints.js'
import { linkOf } from '../operations/notices/links.js'
import { contentOf } from '../operations/notices/rows.js'
import { languageFor, renderFor } from '../operations/notices/wording.js'
import { label } from '../translations/label.js'

const rendered =
  (part: 'body' | 'subject'): FieldHook =>
  ({ req, siblingData }) => {
    // A caller may have selected nothing that a text could be made of.
    if (siblingData.kind === undefined) return undefined
    const language = languageFor(req.payload, req.i18n.language)
    return renderFor(req.payload, language, contentOf(siblingData as NoticeRow))[part]
  }

const link: FieldHook = ({ req, siblingData }) =>
  siblingData.kind === undefined
    ? undefined
    : linkOf(req.payload, contentOf(siblingData as NoticeRow))

/**
 * What happened that concerns one person. Kept as kind and values; `subject`, `body` and `link` are
 * made when it is read, in the reader's language.
 */
export const createNoticesCollection = (): CollectionConfig => ({
  slug: noticesSlug,
  labels: { singular: label('notices:labels:notice'), plural: label('notices:labels:notices') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  defaultSort: '-at',
  access: { read: ownNotices, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  endpoints: createNoticeEndpoints(),
  indexes: [{ fields: ['recipient', 'unread', 'at'] }],
  fields: [
    /** `<event>/<recipient>`: a person is told of one thing once. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'recipient', type: 'text', required: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: noticeKinds.map((value) => ({ value, label: value })),
    },
    { name: 'reviewNumber', type: 'text', index: true },
    { name: 'title', type: 'text' },
    { name: 'data', type: 'json' },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'unread', type: 'checkbox', defaultValue: true },
    { name: 'readAt', type: 'date' },
    { name: 'digest', type: 'checkbox', defaultValue: false, index: true },
    { name: 'subject', type: 'text', virtual: true, hooks: { afterRead: [rendered('subject')] } },
    { name: 'body', type: 'text', virtual: true, hooks: { afterRead: [rendered('body')] } },
    { name: 'link', type: 'text', virtual: true, hooks: { afterRead: [link] } },
  ],
})
