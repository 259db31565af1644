import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'

import { createLocalReq } from 'payload'

import type { AccountKey } from './content/accounts.js'
import type { Locale } from './localized.js'

import { inLocale, withRowIds } from './localized.js'

export type SeedUser = TypedUser
export type SavedDoc = { readonly id: string } & Readonly<Record<string, unknown>>
type Values = Readonly<Record<string, unknown>>

/** What the steps of the seed share. */
export type SeedContext = {
  readonly payload: Payload
  readonly users: ReadonlyMap<AccountKey, SeedUser>
}

/** libsql frees its statements between turns of the event loop; awaiting alone never ends one. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const userOf = (context: SeedContext, key: AccountKey): SeedUser => {
  const user = context.users.get(key)
  if (!user) throw new Error(`The demo account "${key}" was not created.`)
  return user
}

/** A request of a demo account, for the operations of the plugins. */
export const requestOf = (context: SeedContext, key: AccountKey): Promise<PayloadRequest> =>
  createLocalReq({ user: userOf(context, key) }, context.payload)

type Write = {
  readonly context: SeedContext
  readonly by: AccountKey
  readonly collection: string
  readonly data: Values
  /** Save as a draft. @default false */
  readonly draft?: boolean
}

const inLanguage = (
  { data, draft }: Pick<Write, 'data' | 'draft'>,
  locale: Locale,
): { data: never; draft: boolean; locale: never } => ({
  data: inLocale(data, locale) as never,
  draft: draft ?? false,
  locale: locale as never,
})

/** Creates a document as a demo account would: Chinese first, then the translation. */
export const createAs = async (
  write: Write & { readonly file?: { name: string; data: Buffer; mimetype: string; size: number } },
): Promise<SavedDoc> => {
  const { context, by, collection, file } = write
  const created = (await context.payload.create({
    collection: collection as CollectionSlug,
    ...inLanguage(write, 'zh'),
    ...(file ? { file } : {}),
    depth: 0,
    overrideAccess: false,
    user: userOf(context, by),
  })) as unknown as SavedDoc
  await breathe()
  await translate(write, created)
  return created
}

const translate = async (write: Write, saved: SavedDoc): Promise<void> => {
  const { context, by, collection } = write
  const english = withRowIds(inLocale(write.data, 'en') as Values, saved)
  await context.payload.update({
    collection: collection as CollectionSlug,
    id: saved.id,
    data: english as never,
    draft: write.draft ?? false,
    locale: 'en' as never,
    depth: 0,
    overrideAccess: false,
    user: userOf(context, by),
  })
  await breathe()
}

/** Changes a document in both languages, row by row where it has rows. */
export const updateAs = async (write: Write & { readonly saved: SavedDoc }): Promise<void> => {
  const { context, by, collection, saved } = write
  const chinese = withRowIds(inLocale(write.data, 'zh') as Values, saved)
  await context.payload.update({
    collection: collection as CollectionSlug,
    id: saved.id,
    data: chinese as never,
    draft: write.draft ?? false,
    locale: 'zh' as never,
    depth: 0,
    overrideAccess: false,
    user: userOf(context, by),
  })
  await breathe()
  await translate(write, saved)
}
