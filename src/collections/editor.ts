import type { Field, FieldAffectingData, TextFieldSingleValidation } from 'payload'

import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'

import { contentBlocks } from './blocks/index.js'
import { inLanguageOf } from './labels.js'

/** Documents that a text may link to: what the public can open only after it was approved. */
const linkedCollections = ['leaflets', 'anti-fraud-articles', 'campaigns'] as const

/** http(s) with a host, or a telephone number; nothing that a browser would run. */
export const isAllowedLink = (address: string): boolean => {
  if (/^tel:\+?[\d-]{3,20}$/.test(address)) return true
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  const web = url.protocol === 'https:' || url.protocol === 'http:'
  return web && url.hostname.includes('.') && !url.username && !url.password
}

const validLink: TextFieldSingleValidation = (value, options) => {
  const { linkType } = (options.siblingData ?? {}) as { linkType?: string }
  if (linkType === 'internal' || (value && isAllowedLink(value))) return true
  return inLanguageOf(options.req, {
    zh: '链接只能是 http(s):// 网址或 tel: 电话。',
    en: 'A link must be an http(s):// address or a tel: number.',
  })
}

const restrictUrl = ({ defaultFields }: { defaultFields: FieldAffectingData[] }): Field[] =>
  defaultFields.map((field) =>
    field.name === 'url' ? ({ ...field, validate: validLink } as Field) : (field as Field),
  )

/** The editor of every `body`: what the content needs, and no way to bring in foreign code. */
export const contentEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    AlignFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({
      disableAutoLinks: true,
      enabledCollections: [...linkedCollections],
      fields: restrictUrl,
      maxDepth: 1,
    }),
    UploadFeature({ enabledCollections: ['media'], maxDepth: 1 }),
    BlocksFeature({ blocks: contentBlocks }),
  ],
})
