import type { CollectionConfig, Payload, PayloadRequest, SanitizedConfig } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, createLocalReq } from 'payload'

import type { Clock } from '../../src/plugins/shared/contracts.js'

import {
  auditLedgerPlugin,
  createPemSigner,
  recordEvent,
  sequenceOf,
} from '../../src/plugins/audit-ledger/index.js'
import { publicationsOf, reviewGatePlugin } from '../../src/plugins/review-gate/index.js'

/**
 * The smallest site with the gate and the ledger, for programs of their own: benchmarks and the
 * children of the crash and several-process tests. It needs no test runner.
 */

export type SiteDatabase =
  | { readonly kind: 'mongodb'; readonly url: string }
  | { readonly kind: 'sqlite'; readonly file: string }

/** From the command line: `file:/path/to.db` or `mongodb://…`. */
export const siteDatabaseOf = (uri: string): SiteDatabase =>
  uri.startsWith('file:')
    ? { kind: 'sqlite', file: uri.slice('file:'.length) }
    : { kind: 'mongodb', url: uri }

export const siteOrigin = 'ledger.example/gated-site'

/** A key made for the tests; it signs nothing else. */
const pem = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
`

export const siteSigner = createPemSigner({ origin: siteOrigin, pem })

const createAdapter = (database: SiteDatabase, push: boolean) =>
  database.kind === 'mongodb'
    ? mongooseAdapter({ url: database.url, ensureIndexes: true })
    : sqliteAdapter({
        client: { url: `file:${database.file}` },
        idType: 'uuid',
        transactionOptions: {},
        wal: true,
        push,
      })

/** The same content twice: governed, and as plain Payload would hold it. */
const createArticles = (slug: string): CollectionConfig => ({
  slug,
  trash: true,
  versions: { drafts: true, maxPerDoc: 0 },
  access: {
    create: ({ req }) => Boolean(req.user),
    update: ({ req }) => Boolean(req.user),
    delete: ({ req }) => Boolean(req.user),
    read: () => true,
    readVersions: ({ req }) => Boolean(req.user),
  },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true },
    { name: 'slug', type: 'text', required: true, index: true },
    { name: 'summary', type: 'textarea', localized: true },
    { name: 'body', type: 'richText', localized: true },
    {
      name: 'keyMessages',
      type: 'array',
      fields: [{ name: 'text', type: 'text', localized: true }],
    },
  ],
})

const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  access: {
    create: () => false,
    update: () => false,
    delete: () => false,
    read: ({ req }) => Boolean(req.user),
  },
  fields: [
    { name: 'name', type: 'text' },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: ['editor', 'reviewer', 'head-reviewer', 'auditor', 'admin'],
    },
    { name: 'department', type: 'text' },
  ],
}

export const governedSlug = 'articles'
export const plainSlug = 'plain-articles'

export type SiteOptions = {
  /** 0 keeps sweepers from running while something is measured. @default the plugin's own */
  readonly sweepIntervalMs?: number
  readonly database: SiteDatabase
  /** Creates the tables of a SQLite file; false for a file that has them. @default true */
  readonly push?: boolean
  /** Receives every released checkpoint. */
  readonly checkpointFile?: string
  readonly logLevel?: string
  readonly clock?: Clock
}

export const buildGatedSite = (options: SiteOptions): Promise<SanitizedConfig> => {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = String(options.push ?? true)
  return buildConfig({
    secret: 'a secret of the tests only, used nowhere else',
    telemetry: false,
    typescript: { autoGenerate: false },
    admin: { importMap: { autoGenerate: false } },
    logger: { options: { level: options.logLevel ?? 'error' } },
    db: createAdapter(options.database, options.push ?? true),
    editor: lexicalEditor(),
    localization: { locales: ['zh', 'en'], defaultLocale: 'zh', fallback: true },
    collections: [users, createArticles(governedSlug), createArticles(plainSlug)],
    plugins: [
      auditLedgerPlugin({
        origin: siteOrigin,
        signer: siteSigner,
        reconcile: publicationsOf,
        ...(options.checkpointFile ? { checkpointFile: options.checkpointFile } : {}),
      }),
      reviewGatePlugin({
        governed: { [governedSlug]: {} },
        recordEvent,
        sequenceOf,
        ...(options.clock ? { clock: options.clock } : {}),
        ...(options.sweepIntervalMs === undefined
          ? {}
          : { sweepIntervalMs: options.sweepIntervalMs }),
      }),
    ],
  })
}

export const peopleOfSite = {
  editor: { email: 'editor@demo.example', roles: ['editor'], department: 'retail' },
  reviewer: { email: 'reviewer@demo.example', roles: ['reviewer'], department: 'protection' },
  head: { email: 'head@demo.example', roles: ['head-reviewer'], department: 'protection' },
} as const

export type SitePerson = keyof typeof peopleOfSite

export const sitePassword = 'a password of the tests'

export const createSitePeople = async (payload: Payload): Promise<void> => {
  for (const [name, person] of Object.entries(peopleOfSite)) {
    await payload.create({
      collection: 'users',
      data: { ...person, name, password: sitePassword } as never,
    })
  }
}

/** Fresh requests of one person, as signed in with a password. */
export const actAs = async (
  payload: Payload,
  person: SitePerson,
): Promise<() => Promise<PayloadRequest>> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: peopleOfSite[person].email } },
  })
  const user = { ...docs[0], collection: 'users', _strategy: 'local-jwt' }
  return () => createLocalReq({ user: user as never }, payload)
}
