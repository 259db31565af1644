import type {
  CollectionConfig,
  Config,
  Payload,
  PayloadRequest,
  Plugin,
  SanitizedConfig,
} from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConfig, createLocalReq, getPayload, handleEndpoints } from 'payload'
import sharp from 'sharp'

import type { ReviewGateOptions } from '../../src/plugins/review-gate/index.js'
import type { Clock, Screen } from '../../src/plugins/shared/contracts.js'
import type { SiteDatabase } from './gatedSite.js'

import { collections, contentEditor } from '../../src/collections/index.js'
import { auditLedgerPlugin, recordEvent, sequenceOf } from '../../src/plugins/audit-ledger/index.js'
import { branchTree } from '../../src/plugins/branchTree.js'
import { publishedDeliveryPlugin } from '../../src/plugins/published-delivery/index.js'
import {
  approvedContents,
  publicationsOf,
  reviewGatePlugin,
} from '../../src/plugins/review-gate/index.js'
import { createGraphqlCaller } from './graphqlCaller.js'
import { siteOrigin, siteSigner } from './gatedSite.js'

export const people = {
  editor: { roles: ['editor'], department: 'retail' },
  editor2: { roles: ['editor'], department: 'retail' },
  reviewer: { roles: ['reviewer'], department: 'consumer-protection' },
  colleague: { roles: ['editor', 'reviewer'], department: 'retail' },
  head1: { roles: ['head-reviewer'], department: 'consumer-protection' },
  head2: { roles: ['head-reviewer'], department: 'consumer-protection' },
  auditor: { roles: ['auditor'], department: 'audit' },
  admin: { roles: ['admin'], department: 'it' },
} as const

export type Person = keyof typeof people
export type Answer = { readonly status: number; readonly body: Body; readonly headers: Headers }
type Body = Record<string, unknown> & {
  readonly doc?: Record<string, unknown>
  readonly docs?: readonly Record<string, unknown>[]
  readonly review?: Record<string, unknown>
  readonly errors?: readonly { readonly message: string; readonly data?: Record<string, unknown> }[]
}
export type Caller = Person | 'anonymous' | 'editor-key' | 'reviewer-key'

type Call = {
  readonly as?: Caller
  readonly body?: unknown
  readonly form?: FormData
  readonly raw?: string
  /** Of the answer's sentences. @default en */
  readonly language?: string
}

export type BootedSite = {
  readonly payload: Payload
  readonly mediaDir: string
  /** A request through Payload's REST handlers, signed in as `as`. */
  readonly rest: (method: string, path: string, call?: Call) => Promise<Answer>
  readonly graphql: (
    query: string,
    call?: { readonly as?: Caller; readonly variables?: object },
  ) => Promise<Answer>
  /** A fresh Local API request of a person. */
  readonly actAs: (person: Person) => Promise<PayloadRequest>
  readonly idOf: (person: Person) => string
  readonly stop: () => Promise<void>
}

export type BootOptions = {
  readonly database: SiteDatabase
  readonly clock?: Clock
  readonly screen?: Screen
  readonly plugins?: readonly Plugin[]
  /** People beside the usual ones; sign in as them by their name. */
  readonly morePeople?: Readonly<
    Record<string, { readonly roles: readonly string[]; readonly department: string }>
  >
  readonly change?: (collection: CollectionConfig) => CollectionConfig
  /** Options of the gate that differ from the usual ones. */
  readonly gate?: Partial<ReviewGateOptions>
}

const adapterFor = (database: SiteDatabase): Config['db'] =>
  database.kind === 'mongodb'
    ? mongooseAdapter({ url: database.url, ensureIndexes: true })
    : sqliteAdapter({
        client: { url: `file:${database.file}` },
        idType: 'uuid',
        wal: true,
        transactionOptions: {},
      })

const inFolder = (collection: CollectionConfig, mediaDir: string): CollectionConfig =>
  collection.slug === 'media' && typeof collection.upload === 'object'
    ? { ...collection, upload: { ...collection.upload, staticDir: mediaDir } }
    : collection

const createConfig = (options: BootOptions, mediaDir: string): Promise<SanitizedConfig> =>
  buildConfig({
    secret: 'a secret of the tests only, used nowhere else',
    serverURL: 'http://localhost:3000',
    collections: collections
      .map((collection) => inFolder(collection, mediaDir))
      .map(options.change ?? ((collection) => collection)),
    plugins: [
      ...(options.plugins ?? []),
      auditLedgerPlugin({
        origin: siteOrigin,
        signer: siteSigner,
        reconcile: publicationsOf,
        contents: approvedContents,
      }),
      publishedDeliveryPlugin({}),
      reviewGatePlugin({
        governed: {
          leaflets: {},
          'anti-fraud-articles': {},
          campaigns: { risk: () => 'high', bundle: ['leaflets', 'articles'] },
        },
        media: ['media'],
        references: ['branches', 'topics'],
        branches: branchTree,
        recordEvent,
        sequenceOf,
        sweepIntervalMs: 0,
        ...(options.clock ? { clock: options.clock } : {}),
        ...(options.screen ? { screen: options.screen } : {}),
        ...options.gate,
      }),
    ],
    editor: contentEditor,
    sharp,
    db: adapterFor(options.database),
    localization: { locales: ['zh', 'en'], defaultLocale: 'zh', fallback: true },
    i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'en' },
    admin: { user: 'users', importMap: { autoGenerate: false } },
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'silent' } },
    email: () => ({
      name: 'silent',
      defaultFromAddress: 'cms@demo.example',
      defaultFromName: 'CMS',
      sendEmail: () => Promise.resolve(),
    }),
  })

const password = 'a password of the tests'
/** Keys of those who have one: `editor-key` calls as `editor` with it. */
const apiKeys: Readonly<Record<string, string>> = { editor: randomUUID(), reviewer: randomUUID() }

/** The people of the tests; a site that is booted again finds them. */
const createPeople = async (
  payload: Payload,
  more: BootOptions['morePeople'] = {},
): Promise<ReadonlyMap<string, { readonly id: string }>> => {
  const created = new Map<string, { readonly id: string }>()
  for (const [name, person] of Object.entries({ ...people, ...more })) {
    const email = `${name}@demo.example`
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: email } },
    })
    const user =
      docs[0] ??
      (await payload.create({
        collection: 'users',
        data: {
          ...person,
          name,
          email,
          password,
          ...(apiKeys[name] ? { enableAPIKey: true, apiKey: apiKeys[name] } : {}),
        } as never,
      }))
    created.set(name, { ...user, id: String(user.id) })
  }
  return created
}

const toAnswer = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text !== '' ? JSON.parse(text) : { text }) as Body,
  }
}

/** The reference site's collections with every plugin, on a database of its own. */
export const bootSite = async (options: BootOptions): Promise<BootedSite> => {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const mediaDir = mkdtempSync(path.join(tmpdir(), 'site-media-'))
  const config = await createConfig(options, mediaDir)
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  const users = await createPeople(payload, options.morePeople)
  const tokens = new Map<string, Promise<string>>()

  const send = (method: string, address: string, headers: HeadersInit, body?: BodyInit) =>
    handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost:3000/api${address}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      }),
    })

  const login = async (person: string): Promise<string> => {
    const response = await send(
      'POST',
      '/users/login',
      { 'Content-Type': 'application/json' },
      JSON.stringify({ email: `${person}@demo.example`, password }),
    )
    return ((await response.json()) as { token: string }).token
  }

  /** One session for each person, however many requests begin at once. */
  const tokenOf = (person: string): Promise<string> => {
    const token = tokens.get(person) ?? login(person)
    tokens.set(person, token)
    return token
  }

  const headersOf = async (caller: Caller = 'anonymous'): Promise<Record<string, string>> => {
    if (caller === 'anonymous') return {}
    const [holder, isKey] = caller.split('-')
    if (isKey) return { Authorization: `users API-Key ${apiKeys[holder ?? '']}` }
    return { Authorization: `JWT ${await tokenOf(caller)}` }
  }

  return {
    payload,
    mediaDir,
    rest: async (method, address, { as, body, form, raw, language } = {}) => {
      const headers = {
        ...(await headersOf(as)),
        ...(language ? { 'Accept-Language': language } : {}),
      }
      if (form) return toAnswer(await send(method, address, headers, form))
      const json = { ...headers, 'Content-Type': 'application/json' }
      const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
      return toAnswer(await send(method, address, text === undefined ? headers : json, text))
    },
    graphql: createGraphqlCaller({ config, payload, key, headersOf, toAnswer }),
    actAs: (person) =>
      createLocalReq(
        { user: { ...users.get(person), collection: 'users', _strategy: 'local-jwt' } as never },
        payload,
      ),
    idOf: (person) => users.get(person)?.id ?? '',
    stop: async () => {
      await payload.destroy()
      rmSync(mediaDir, { recursive: true, force: true })
    },
  }
}
