import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { JSXConverters, JSXConvertersFunction } from '@payloadcms/richtext-lexical/react'

import { LinkJSXConverter, RichText } from '@payloadcms/richtext-lexical/react'

import type { Picture } from '../lib/content.js'
import type { Locale } from '../lib/texts.js'
import type { BlockFields } from './blocks.js'

import { kindOfCollection } from '../lib/content.js'
import { textsOf } from '../lib/texts.js'
import { blockNames, ContentBlock } from './blocks.js'
import { Cover } from './Cover.js'

type LinkTarget = { readonly relationTo?: string; readonly value?: unknown }

const addressOf = (locale: Locale, { relationTo, value }: LinkTarget): string => {
  const { slug } = (value ?? {}) as { slug?: string }
  const kind = kindOfCollection[relationTo ?? '']
  return kind && slug ? `/${locale}/${kind}/${slug}` : `/${locale}`
}

const createConverters =
  (locale: Locale): JSXConvertersFunction =>
  ({ defaultConverters }) => ({
    ...defaultConverters,
    ...LinkJSXConverter({
      internalDocToHref: ({ linkNode }) => addressOf(locale, linkNode.fields.doc ?? {}),
    }),
    upload: ({ node }) => {
      const { value } = node as unknown as { value: unknown }
      return typeof value === 'object' ? <Cover picture={value as Picture} size="hero" /> : null
    },
    blocks: Object.fromEntries(
      blockNames.map((name) => [
        name,
        ({ node }: { node: { fields: BlockFields } }) => (
          <ContentBlock fields={node.fields} texts={textsOf(locale)} />
        ),
      ]),
    ) as JSXConverters['blocks'],
  })

/** The text of an item with its blocks. */
export const Body = ({ data, locale }: { readonly data: unknown; readonly locale: Locale }) =>
  data ? (
    <RichText
      className="body"
      converters={createConverters(locale)}
      data={data as SerializedEditorState}
    />
  ) : null
