import type { Payload, PayloadRequest, SanitizedConfig } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConfig, createLocalReq, getPayload, handleEndpoints } from 'payload'

import type { DomainEvent } from '../../../src/plugins/shared/contracts.js'

import {
  auditLedgerPlugin,
  createPemSigner,
  recordEvent,
} from '../../../src/plugins/audit-ledger/index.js'

export const origin = 'ledger.example/test'

/** A key made for this suite; it signs nothing else. */
const pem = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
`

export const signer = createPemSigner({ origin, pem })

export type Database = 'mongodb' | 'sqlite'

export type BootOptions = {
  readonly db?: Database
  /** Where MongoDB listens; a fresh database is used for each boot unless the URL names one. */
  readonly mongoUrl?: string
  readonly file?: string
  readonly checkpointFile?: string
  readonly queueTimeoutMs?: number
  readonly transactionOptions?: Record<string, unknown> | false
  /** Runs in `afterChange` of a post, after the event was recorded. */
  readonly afterPost?: (args: { req: PayloadRequest; title: string }) => Promise<void> | void
}

export type BootedLedger = {
  readonly payload: Payload
  readonly config: SanitizedConfig
  readonly file: string
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly stop: () => Promise<void>
}

export const postPublished = (id: string): DomainEvent => ({
  type: 'content.published',
  actor: { kind: 'user', collection: 'users', id: '7', role: 'editor', name: 'Li Hua' },
  subject: { kind: 'posts', id },
  content: { zh: 'a'.repeat(64), en: 'b'.repeat(64) },
  data: { number: 'XB-2026-000001' },
  personal: { reason: '内容已核对' },
})

const createPosts = (options: BootOptions) => ({
  slug: 'posts',
  access: { read: () => true },
  fields: [{ name: 'title', type: 'text' as const }],
  hooks: {
    afterChange: [
      async ({ doc, req }: { doc: { id: string; title: string }; req: PayloadRequest }) => {
        await recordEvent({ req, event: postPublished(doc.id) })
        await options.afterPost?.({ req, title: doc.title })
      },
    ],
  },
})

const createAdapter = (options: BootOptions & { readonly file: string }) => {
  if (options.db === 'mongodb') {
    return mongooseAdapter({
      url: options.mongoUrl ?? '',
      ensureIndexes: true,
      ...(options.transactionOptions === undefined
        ? {}
        : { transactionOptions: options.transactionOptions }),
    })
  }
  return sqliteAdapter({
    client: { url: `file:${options.file}` },
    idType: 'uuid',
    transactionOptions: options.transactionOptions || {},
  })
}

export const createConfig = (options: BootOptions & { readonly file: string }) =>
  buildConfig({
    secret: 'a secret of the tests only',
    telemetry: false,
    typescript: { autoGenerate: false },
    admin: { importMap: { autoGenerate: false } },
    db: createAdapter(options),
    collections: [
      {
        slug: 'users',
        auth: true,
        fields: [{ name: 'roles', type: 'text', hasMany: true }],
      },
      createPosts(options) as never,
    ],
    logger: { options: { level: 'silent' } },
    plugins: [
      auditLedgerPlugin({
        origin,
        signer,
        sqlite: { queueTimeoutMs: options.queueTimeoutMs ?? 10_000 },
        ...(options.checkpointFile ? { checkpointFile: options.checkpointFile } : {}),
      }),
    ],
  })

/** The smallest site with a ledger: people, and posts that are recorded. */
export const bootLedger = async (options: BootOptions = {}): Promise<BootedLedger> => {
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  const directory = options.file ? null : mkdtempSync(join(tmpdir(), 'ledger-'))
  const file = options.file ?? join(String(directory), 'cms.db')
  const config = await createConfig({ ...options, file })
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  return {
    payload,
    config,
    file,
    get: (path, headers = {}) =>
      handleEndpoints({
        config: Promise.resolve(config),
        payloadInstanceCacheKey: key,
        request: new Request(`http://localhost/api${path}`, { headers }),
      }),
    stop: async () => {
      await payload.destroy()
      if (directory) rmSync(directory, { recursive: true, force: true })
    },
  }
}

export const freshReq = (payload: Payload): Promise<PayloadRequest> => createLocalReq({}, payload)
