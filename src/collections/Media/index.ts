import type { CollectionConfig, ImageSize } from 'payload'

import path from 'node:path'

import { isEditor, isStaff, mayDelete, nobody, staffField } from '../access.js'
import { adminGroups, label } from '../labels.js'
import { mediaTypes } from './constants.js'
import { hashStoredBytes } from './hashStoredBytes.js'
import { requireListedFile } from './requireListedFile.js'

const webp = { format: 'webp', options: { quality: 82 } } as const

const imageSizes: ImageSize[] = [
  { name: 'thumbnail', width: 320, formatOptions: webp },
  { name: 'card', width: 768, formatOptions: webp },
  { name: 'hero', width: 1600, formatOptions: webp },
  {
    name: 'heroAvif',
    width: 1600,
    formatOptions: { format: 'avif', options: { quality: 55, effort: 2 } },
    generateImageName: ({ originalName, width, height }) =>
      `${originalName}-${width}x${height}.avif`,
  },
]

/** Files are data: no browser may guess another type or run anything in them. */
const modifyResponseHeaders = ({ headers }: { headers: Headers }): Headers => {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return headers
}

/** Pictures and files. The review gate decides which of them the public may see. */
export const Media = {
  slug: 'media',
  labels: { singular: label('媒体文件', 'Media file'), plural: label('媒体文件', 'Media') },
  graphQL: { singularName: 'Media', pluralName: 'MediaFiles' },
  access: { read: isStaff, create: isEditor, update: isEditor, delete: mayDelete },
  disableDuplicate: true,
  upload: {
    staticDir: path.resolve(process.cwd(), 'media'),
    mimeTypes: Object.keys(mediaTypes),
    imageSizes,
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    crop: true,
    pasteURL: false,
    modifyResponseHeaders,
  },
  hooks: { beforeOperation: [requireListedFile], beforeChange: [hashStoredBytes] },
  admin: {
    group: adminGroups.education,
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'mimeType', 'updatedAt'],
    listSearchableFields: ['filename', 'alt'],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: label('替代文字', 'Alternative text'),
      required: true,
      localized: true,
      maxLength: 300,
      admin: {
        description: label(
          '看不到图片的人需要知道的内容。',
          'What somebody who cannot see the picture needs to know.',
        ),
      },
    },
    {
      name: 'credit',
      type: 'text',
      label: label('来源与授权', 'Credit'),
      maxLength: 200,
      admin: {
        description: label(
          '作者或图库；有人像时注明已取得书面同意（广告法第三十三条）。',
          'Author or library; for portraits, that written consent was given (Advertising Law, Art. 33).',
        ),
      },
    },
    {
      name: 'sha256',
      type: 'text',
      label: label('SHA-256', 'SHA-256'),
      index: true,
      access: { create: nobody, update: nobody },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'sizeHashes',
      type: 'json',
      label: label('各尺寸 SHA-256', 'SHA-256 of each size'),
      access: { create: nobody, update: nobody, read: staffField },
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
} satisfies CollectionConfig
