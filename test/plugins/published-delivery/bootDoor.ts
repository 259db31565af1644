import type { Payload } from 'payload'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { APIError, buildConfig, getPayload, handleEndpoints } from 'payload'

import {
  createGraphqlHandler,
  guardRest,
  publishedDeliveryPlugin,
} from '../../../src/plugins/published-delivery/index.js'
import { PluginError } from '../../../src/plugins/shared/PluginError.js'

export type DoorAnswer = {
  readonly status: number
  readonly body: Record<string, unknown> & {
    readonly docs?: readonly Record<string, unknown>[]
    readonly errors?: readonly {
      readonly message: string
      readonly data?: Record<string, unknown>
      readonly extensions?: Record<string, unknown>
    }[]
  }
  readonly text: string
  readonly headers: Headers
}

export type Door = {
  readonly payload: Payload
  readonly graphql: (method: string, search: string, init?: RequestInit) => Promise<DoorAnswer>
  readonly rest: (method: string, path: string, init?: RequestInit) => Promise<DoorAnswer>
  readonly stop: () => Promise<void>
}

/** More than the largest page that an anonymous caller gets. */
export const postCount = 105

const createConfig = (folder: string) =>
  buildConfig({
    secret: 'a secret of the tests only, used nowhere else',
    telemetry: false,
    typescript: { autoGenerate: false },
    admin: { importMap: { autoGenerate: false } },
    logger: { options: { level: 'silent' } },
    db: sqliteAdapter({ client: { url: `file:${path.join(folder, 'door.db')}` }, idType: 'uuid' }),
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'posts',
        access: { read: () => true, create: ({ req }) => Boolean(req.user) },
        fields: [
          { name: 'title', type: 'text', required: true },
          { name: 'next', type: 'relationship', relationTo: 'posts' },
          { name: 'others', type: 'relationship', relationTo: 'posts', hasMany: true },
        ],
      },
      {
        slug: 'broken',
        access: { read: () => true },
        hooks: {
          beforeRead: [
            ({ doc }) => {
              const { kind } = doc as { kind: string }
              if (kind === 'coded') {
                throw new PluginError({ code: 'test/refused', status: 409, message: 'Refused.' })
              }
              if (kind === 'api') throw new APIError('Not now.', 429, undefined, true)
              throw new Error('password of the database: hunter2')
            },
          ],
        },
        fields: [{ name: 'kind', type: 'text' }],
      },
    ],
    plugins: [publishedDeliveryPlugin()],
  })

const fill = async (payload: Payload): Promise<void> => {
  const ids: string[] = []
  for (let number = 0; number < postCount; number += 1) {
    const { id } = await payload.create({
      collection: 'posts',
      data: { title: `post ${number}`, next: ids.at(-1) } as never,
    })
    ids.push(String(id))
  }
  await payload.create({
    collection: 'posts',
    data: { title: 'all', others: ids } as never,
  })
  await payload.create({
    collection: 'users',
    data: { email: 'staff@demo.example', password: 'a password of the tests' },
  })
  for (const kind of ['coded', 'api', 'plain']) {
    await payload.db.create({ collection: 'broken', data: { kind } })
  }
}

const toAnswer = async (response: Response): Promise<DoorAnswer> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body = (isJson ? JSON.parse(text) : {}) as DoorAnswer['body']
  return { status: response.status, headers: response.headers, text, body }
}

/** A small site behind the public door, with more content than one page shows. */
export const bootDoor = async (): Promise<Door> => {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const folder = mkdtempSync(path.join(tmpdir(), 'door-'))
  const config = await createConfig(folder)
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  await fill(payload)
  const graphql = createGraphqlHandler({ config, payloadInstanceCacheKey: key })
  const rest = guardRest((request) =>
    handleEndpoints({ config, payloadInstanceCacheKey: key, request }),
  )
  const address = (suffix: string) => `http://localhost:3000/api${suffix}`
  return {
    payload,
    graphql: async (method, search, init) =>
      toAnswer(await graphql(new Request(address(`/graphql${search}`), { method, ...init }))),
    rest: async (method, suffix, init) =>
      toAnswer(await rest(new Request(address(suffix), { method, ...init }), undefined)),
    stop: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
