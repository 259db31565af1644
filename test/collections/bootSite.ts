import type { CollectionConfig, Payload, Plugin, SanitizedConfig, TypedUser } from 'payload'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import sharp from 'sharp'

import { collections, contentEditor } from '../../src/collections/index.js'

export type BootedSite = {
  readonly payload: Payload
  /** Where uploads are written. */
  readonly mediaDir: string
  readonly rest: (method: string, path: string, body?: unknown) => Promise<Response>
  readonly stop: () => Promise<void>
}

const inFolder = (collection: CollectionConfig, mediaDir: string): CollectionConfig =>
  collection.slug === 'media' && typeof collection.upload === 'object'
    ? { ...collection, upload: { ...collection.upload, staticDir: mediaDir } }
    : collection

const createConfig = (folder: string, mediaDir: string, plugins: Plugin[]) =>
  buildConfig({
    secret: 'a secret for tests only, nothing else',
    collections: collections.map((collection) => inFolder(collection, mediaDir)),
    plugins,
    editor: contentEditor,
    sharp,
    db: sqliteAdapter({
      client: { url: `file:${join(folder, 'site.db')}` },
      idType: 'uuid',
      wal: true,
      transactionOptions: {},
    }),
    localization: { locales: ['zh', 'en'], defaultLocale: 'zh', fallback: true },
    admin: { user: 'users', importMap: { autoGenerate: false } },
    typescript: { autoGenerate: false },
    telemetry: false,
    email: () => ({
      name: 'silent',
      defaultFromAddress: 'cms@demo.example',
      defaultFromName: 'CMS',
      sendEmail: () => Promise.resolve(),
    }),
    logger: { options: { level: 'silent' } },
  })

/** The reference site's collections on a database of their own. */
export const bootSite = async (plugins: Plugin[] = []): Promise<BootedSite> => {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  const mediaDir = join(folder, 'media')
  const key = randomUUID()
  const config: SanitizedConfig = await createConfig(folder, mediaDir, plugins)
  const payload = await getPayload({ config, key })
  return {
    payload,
    mediaDir,
    rest: (method, path, body) =>
      handleEndpoints({
        config,
        payloadInstanceCacheKey: key,
        request: new Request(`http://localhost:3000/api${path}`, {
          method,
          headers: { 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      }),
    stop: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An account with these roles, as a request carries it. */
export const createUser = async (
  payload: Payload,
  roles: readonly string[],
): Promise<TypedUser> => {
  const user = await payload.create({
    collection: 'users' as never,
    data: {
      name: roles.join('+'),
      email: `${randomUUID()}@demo.example`,
      password: randomUUID(),
      roles,
      department: 'retail',
    } as never,
  })
  return { ...(user as object), collection: 'users', _strategy: 'local-jwt' } as never
}

/** Creates as this person, under access control; drafts where the collection has them. */
export const createBy = (
  payload: Payload,
  user: null | TypedUser,
  args: { readonly collection: string; readonly data: object; readonly file?: UploadFile },
): Promise<Record<string, unknown> & { readonly id: string }> =>
  payload.create({
    collection: args.collection as never,
    data: args.data as never,
    draft: !['branches', 'media', 'topics', 'users'].includes(args.collection),
    ...(args.file ? { file: args.file } : {}),
    overrideAccess: false,
    ...(user ? { user } : {}),
  }) as never

export type UploadFile = { name: string; data: Buffer; mimetype: string; size: number }

export const fileOf = (name: string, data: Buffer, mimetype: string): UploadFile => ({
  name,
  data,
  mimetype,
  size: data.length,
})

/** What a refused call says: its status, code and the paths of invalid fields. */
export const refusalOf = async (
  call: Promise<unknown>,
): Promise<{ status: number; code?: unknown; paths: readonly string[] }> => {
  try {
    await call
  } catch (error) {
    const { status, data } = error as {
      status: number
      data?: { code?: unknown; errors?: readonly { path: string }[] }
    }
    return { status, code: data?.code, paths: (data?.errors ?? []).map(({ path }) => path) }
  }
  throw new Error('The call was accepted.')
}
