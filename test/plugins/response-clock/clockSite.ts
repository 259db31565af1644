import type { Payload, PayloadRequest, SanitizedConfig } from 'payload'

import { randomUUID } from 'node:crypto'
import { createLocalReq, getPayload, handleEndpoints } from 'payload'

import type { ClockStep } from '../../../src/plugins/response-clock/domain/clock.js'
import type { ClockSiteOptions } from './bootClock.js'

import { submitForReview } from '../../../src/plugins/review-gate/index.js'
import { leafletData } from '../../support/leaflets.js'
import { buildClockSite } from './bootClock.js'

/** A small bank: a head office, a branch below it and a sub-branch below that. */
export const people = {
  editor: { roles: ['editor'], department: 'retail', office: 'sub' },
  reviewer: { roles: ['reviewer'], department: 'consumer-protection', office: 'sub' },
  reviewer2: { roles: ['reviewer'], department: 'consumer-protection', office: 'sub' },
  branchReviewer: { roles: ['reviewer'], department: 'consumer-protection', office: 'branch' },
  head: { roles: ['head-reviewer'], department: 'consumer-protection', office: 'head' },
  auditor: { roles: ['auditor'], department: 'audit', office: 'head' },
  admin: { roles: ['admin'], department: 'it', office: 'head' },
} as const

export type Person = keyof typeof people
export type Answer = {
  readonly status: number
  readonly body: Record<string, unknown> & {
    readonly clock?: Record<string, unknown>
    readonly errors?: readonly { readonly message: string; readonly data?: { code?: string } }[]
  }
}

export type ClockRow = {
  readonly review: string
  readonly status: string
  readonly dueAt: string
  readonly breachedAt: string | null
  readonly answeredAt: string | null
  readonly pausedMinutes: number
  readonly escalationLevel: number
  readonly nextStep: ClockStep | null
  readonly nextCheckAt: string | null
}

export type Entry = {
  readonly type: string
  readonly actor: { readonly role: string }
  readonly data?: Readonly<Record<string, unknown>>
}

const password = 'a password of the tests'

const createOffices = async (payload: Payload): Promise<Readonly<Record<string, string>>> => {
  const create = async (name: string, level: string, parent?: string): Promise<string> => {
    const data = { name, level, ...(parent ? { parent } : {}) }
    return String((await payload.create({ collection: 'branches', data: data as never })).id)
  }
  const head = await create('总行', 'head-office')
  const branch = await create('上海分行', 'branch', head)
  return { head, branch, sub: await create('浦东支行', 'sub-branch', branch) }
}

export const createPeople = async (
  payload: Payload,
): Promise<ReadonlyMap<string, { id: string }>> => {
  const offices = await createOffices(payload)
  const created = new Map<string, { id: string }>()
  for (const [name, { office, ...person }] of Object.entries(people)) {
    const data = {
      ...person,
      name,
      email: `${name}@demo.example`,
      password,
      branch: offices[office],
    }
    const user = await payload.create({ collection: 'users', data: data as never, depth: 0 })
    created.set(name, { ...user, id: String(user.id) })
  }
  return created
}

/** The people of a database that an earlier site has filled. */
const findPeople = async (payload: Payload): Promise<ReadonlyMap<string, { id: string }>> => {
  const { docs } = await payload.find({ collection: 'users', pagination: false, depth: 0 })
  return new Map(docs.map((user) => [user.name as string, { ...user, id: String(user.id) }]))
}

export type ClockSite = {
  readonly payload: Payload
  readonly config: SanitizedConfig
  readonly rest: (
    method: string,
    path: string,
    call?: { readonly as?: Person; readonly body?: unknown; readonly language?: string },
  ) => Promise<Answer>
  readonly actAs: (person: Person) => Promise<PayloadRequest>
  readonly idOf: (person: Person) => string
  /** A leaflet handed in by the editor; gives back the review and its document. */
  readonly submit: () => Promise<{ readonly reviewId: string; readonly documentId: string }>
  readonly clockOf: (reviewId: string) => Promise<ClockRow | null>
  readonly entriesOf: (documentId: string, prefix?: string) => Promise<readonly Entry[]>
  readonly stepsOf: (reviewId: string) => Promise<readonly string[]>
}

/** A site on a new database, or on one that has `people` already. */
export const bootClockSite = async (
  options: ClockSiteOptions & { readonly filled?: boolean },
): Promise<ClockSite> => {
  const config = await buildClockSite({ push: !options.filled, ...options })
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  const users = await (options.filled ? findPeople : createPeople)(payload)
  const idOf = (person: Person): string => users.get(person)?.id ?? ''
  const actAs = (person: Person): Promise<PayloadRequest> =>
    createLocalReq(
      { user: { ...users.get(person), collection: 'users', _strategy: 'local-jwt' } as never },
      payload,
    )
  const send = async (method: string, address: string, headers: HeadersInit, body?: string) =>
    handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost:3000/api${address}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      }),
    })
  const tokens = new Map<string, string>()
  const tokenOf = async (person: Person): Promise<string> => {
    const known = tokens.get(person)
    if (known) return known
    const body = JSON.stringify({ email: `${person}@demo.example`, password })
    const headers = { 'Content-Type': 'application/json' }
    const answer = (await (await send('POST', '/users/login', headers, body)).json()) as {
      token: string
    }
    tokens.set(person, answer.token)
    return answer.token
  }
  const readAll = async <Row>(collection: string, where?: object): Promise<readonly Row[]> => {
    const { docs } = await payload.db.find({
      collection,
      pagination: false,
      limit: 0,
      ...(where ? { where: where as never } : {}),
    })
    return docs as Row[]
  }
  return {
    payload,
    config,
    actAs,
    idOf,
    rest: async (method, address, { as, body, language } = {}) => {
      const response = await send(
        method,
        address,
        {
          'Content-Type': 'application/json',
          ...(language ? { 'Accept-Language': language } : {}),
          ...(as ? { Authorization: `JWT ${await tokenOf(as)}` } : {}),
        },
        body === undefined ? undefined : JSON.stringify(body),
      )
      return { status: response.status, body: (await response.json()) as Answer['body'] }
    },
    submit: async () => {
      const doc = await payload.create({
        collection: 'leaflets',
        draft: true,
        data: leafletData('谨防电信诈骗') as never,
        req: await actAs('editor'),
      })
      const document = { collection: 'leaflets', id: String(doc.id) }
      const review = await submitForReview({ req: await actAs('editor'), document })
      return { reviewId: String(review.id), documentId: document.id }
    },
    clockOf: async (reviewId) =>
      (await readAll<ClockRow>('response-clocks', { review: { equals: reviewId } }))[0] ?? null,
    entriesOf: async (documentId, prefix = 'clock.') => {
      const rows = await payload.find({
        collection: 'ledger-entries',
        pagination: false,
        sort: 'seq',
      })
      return rows.docs
        .map(
          ({ canonical }) => JSON.parse(canonical as string) as Entry & { subject: { id: string } },
        )
        .filter(({ subject, type }) => subject.id === documentId && type.startsWith(prefix))
    },
    stepsOf: async (reviewId) =>
      (await readAll<{ step: string }>('clock-steps', { review: { equals: reviewId } }))
        .map(({ step }) => step)
        .sort(),
  }
}
