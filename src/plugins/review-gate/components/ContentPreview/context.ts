import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { toWords } from 'payload/shared'

import type { Text, TextSource } from '../shared/text.js'
import type { NamedField, PreviewField } from './schema.js'

import { createText } from '../shared/text.js'

/** What every part of the preview needs to read and to word things. */
export type PreviewContext = {
  readonly payload: Payload
  readonly user: TypedUser
  readonly i18n: I18n
  /** The language of the content, not of the reader. */
  readonly locale: string
  readonly words: Text
  readonly mediaCollections: readonly string[]
}

export const createPreviewContext = (args: Omit<PreviewContext, 'words'>): PreviewContext => ({
  ...args,
  words: createText(args.i18n as unknown as TextSource),
})

/** A label of the host's config in the reader's language. */
export const labelText = (label: unknown, i18n: I18n): string | null => {
  if (!label) return null
  const translated: unknown = getTranslation(label as string, i18n as never)
  return typeof translated === 'string' ? translated : null
}

export const fieldLabel = (field: NamedField, { i18n }: PreviewContext): string =>
  labelText(field.label, i18n) ?? toWords(field.name)

export const optionLabel = (field: PreviewField, value: string, i18n: I18n): string => {
  const option = field.options?.find((one) =>
    typeof one === 'string' ? one === value : one.value === value,
  )
  if (!option || typeof option === 'string') return value
  return labelText(option.label, i18n) ?? value
}
