import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import type { ReactNode } from 'react'

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
  /** What stands beside a field: findings, comments. @default nothing */
  readonly marks?: (place: MarkedPlace) => ReactNode
}

/** A place in the content that people speak about. */
export type MarkedPlace = {
  readonly path: string
  readonly label: string
  /** False where places below have marks of their own. */
  readonly isLeaf: boolean
}

const branchTypes = ['array', 'blocks', 'group', 'tab']

export const isLeafField = ({ type }: PreviewField): boolean => !branchTypes.includes(type)

/** The same without marks, for parts that have no place of their own. */
export const withoutMarks = ({ marks: _, ...context }: PreviewContext): PreviewContext => context

export const joinPath = (path: string, name: number | string): string =>
  path === '' ? String(name) : `${path}.${name}`

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
