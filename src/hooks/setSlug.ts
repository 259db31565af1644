import { randomBytes } from 'node:crypto'
import type { FieldHook } from 'payload'

const maxLength = 80

/** Lower-case Latin words joined by hyphens; empty for a text without any. */
export const toSlug = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replaceAll(/^-+|-+$/g, '')

/** True when Latin words make up enough of the text to name it. */
const isTelling = (slug: string): boolean => /[a-z].*[a-z].*[a-z]/.test(slug)

/**
 * Fills an empty slug: from the field `from` when that is Latin text, else `prefix-` and a random
 * part, because Chinese has no lossless short form in ASCII. A slug that is there stays.
 */
export const setSlug =
  (args: { readonly from: string; readonly prefix: string }): FieldHook =>
  ({ value, data, originalDoc, operation }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    const kept: unknown = (originalDoc as Record<string, unknown> | undefined)?.slug
    if (operation === 'update' && typeof kept === 'string' && kept !== '') return kept
    const source: unknown = (data as Record<string, unknown> | undefined)?.[args.from]
    if (typeof source !== 'string' || source.trim() === '') return value as unknown
    const slug = toSlug(source)
    return isTelling(slug) ? slug : `${args.prefix}-${randomBytes(4).toString('hex')}`
  }
