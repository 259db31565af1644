import type { Door, DoorAnswer } from './bootDoor.js'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { bootDoor, postCount } from './bootDoor.js'

let door: Door
beforeAll(async () => {
  door = await bootDoor()
})
afterAll(() => door.stop())

const json = { 'Content-Type': 'application/json' }

const post = (body: unknown, headers: Record<string, string> = {}): Promise<DoorAnswer> =>
  door.graphql('POST', '', {
    headers: { ...json, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const codeOf = ({ body }: DoorAnswer): unknown =>
  body.errors?.[0]?.extensions?.code ?? body.errors?.[0]?.data?.code

const count = ({ body }: DoorAnswer): number =>
  (body as { data: { Posts: { docs: unknown[] } } }).data.Posts.docs.length

const nested = (depth: number): string =>
  `{ Posts { docs ${'{ next '.repeat(depth)}{ id }${' }'.repeat(depth)} } }`

describe('bounds of a query', () => {
  const aliases = Array.from({ length: 10_000 }, (_, n) => `a${n}: Posts { totalDocs }`).join(' ')
  const doubling = Array.from(
    { length: 20 },
    (_, n) => `fragment f${n} on Posts { ...f${n + 1} ...f${n + 1} }`,
  )
  const cases: readonly [string, unknown, number, string][] = [
    ['10,000 aliases', { query: `{ ${aliases} }` }, 400, 'too-many-selections'],
    [
      '31 aliases',
      { query: `{ Posts { ${'x: totalDocs '.repeat(31)} } }` },
      400,
      'too-many-aliases',
    ],
    [
      'the same field 10,000 times',
      { query: `{ ${'a '.repeat(10_000)} }` },
      400,
      'too-many-selections',
    ],
    ['deep nesting', { query: nested(60) }, 400, 'too-deep'],
    [
      'depth behind a fragment',
      { query: `query { ...f } fragment f on Query ${nested(9)}` },
      400,
      'too-deep',
    ],
    [
      '11 root fields',
      { query: `{ ${'Posts { totalDocs } '.repeat(11)} }` },
      400,
      'too-many-root-fields',
    ],
    [
      '2 MB',
      { query: `{ Posts { totalDocs } } # ${'x'.repeat(2_000_000)}` },
      413,
      'request-too-large',
    ],
    [
      'circular fragments',
      { query: '{ Posts { ...a } } fragment a on Posts { ...b } fragment b on Posts { ...a }' },
      400,
      'invalid-query',
    ],
    [
      'fragments that double twenty times',
      { query: `{ Posts { ...f0 } } ${doubling.join(' ')} fragment f20 on Posts { totalDocs }` },
      400,
      'too-many-selections',
    ],
    ['an array of operations', [{ query: '{ Posts { totalDocs } }' }], 400, 'not-batched'],
    ['malformed JSON', '{"query": ', 400, 'invalid-json'],
    ['a syntax error', { query: '{ Posts {' }, 400, 'invalid-query'],
    ['an unknown field', { query: '{ Posts { passwords } }' }, 400, 'invalid-query'],
    ['no query', {}, 400, 'invalid-query'],
    ['a query that is no text', { query: 7 }, 400, 'invalid-query'],
    [
      'variables that are no object',
      { query: '{ Posts { totalDocs } }', variables: 'x' },
      400,
      'invalid-variables',
    ],
    [
      'variables of a wrong type',
      { query: 'query ($n: Int) { Posts(limit: $n) { totalDocs } }', variables: { n: 'many' } },
      400,
      'invalid-variables',
    ],
    [
      'an unknown operation',
      { query: 'query A { Posts { totalDocs } }', operationName: 'B' },
      400,
      'invalid-query',
    ],
    [
      'a persisted query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      400,
      'persisted-query-not-supported',
    ],
  ]

  it.each(cases)('refuses %s', async (_name, body, status, key) => {
    const startedAt = performance.now()
    const answer = await post(body)
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({
      status,
      code: `published-delivery/${key}`,
    })
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:/)
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  it('answers a query within the bounds', async () => {
    const answer = await post({ query: nested(6) })
    expect(answer.status).toBe(200)
    expect(answer.body.errors).toBeUndefined()
  })

  it('takes JSON only, which no form of a foreign page can send', async () => {
    const answer = await post(
      { query: '{ Posts { totalDocs } }' },
      { 'Content-Type': 'text/plain' },
    )
    expect([answer.status, codeOf(answer)]).toEqual([415, 'published-delivery/unsupported-type'])
  })

  it('answers in Chinese to those who ask for it', async () => {
    const answer = await post('{', { 'Accept-Language': 'zh-CN' })
    expect(answer.body.errors?.[0]?.message).toMatch(/JSON。/)
  })

  it('hides the schema in production', async () => {
    const environment = process.env.NODE_ENV
    Object.assign(process.env, { NODE_ENV: 'production' })
    try {
      const answer = await post({ query: '{ __schema { types { name } } }' })
      expect([answer.status, codeOf(answer)]).toEqual([400, 'published-delivery/introspection-off'])
      expect(answer.body.data).toBeUndefined()
    } finally {
      Object.assign(process.env, { NODE_ENV: environment })
    }
  })
})

describe('GraphQL over GET', () => {
  const get = (parameters: Record<string, string>): Promise<DoorAnswer> =>
    door.graphql('GET', `?${new URLSearchParams(parameters)}`)

  it('answers a query with variables', async () => {
    const answer = await get({
      query: 'query ($n: Int) { Posts(limit: $n) { docs { id } } }',
      variables: '{"n": 3}',
    })
    expect(answer.status).toBe(200)
    expect(count(answer)).toBe(3)
  })

  it('refuses mutations', async () => {
    const answer = await get({ query: 'mutation { deletePost(id: "1") { id } }' })
    expect([answer.status, codeOf(answer)]).toEqual([405, 'published-delivery/method-not-allowed'])
    expect(answer.headers.get('allow')).toBe('POST')
  })

  it('refuses variables that are not JSON', async () => {
    const answer = await get({ query: '{ Posts { totalDocs } }', variables: '{' })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'published-delivery/invalid-json'])
  })
})

describe('anonymous reads', () => {
  it.each(['limit: 0', 'limit: 5000', 'pagination: false', 'limit: -1'])(
    'gets at most 100 documents with %s',
    async (argument) => {
      expect(count(await post({ query: `{ Posts(${argument}) { docs { id } } }` }))).toBe(100)
    },
  )

  it.each(['limit=0', 'limit=5000', 'pagination=false'])(
    '… and over REST with %s',
    async (search) => {
      const answer = await door.rest('GET', `/posts?${search}&depth=0`)
      expect(answer.body.docs).toHaveLength(100)
    },
  )

  it('keeps a limit within the bound', async () => {
    expect(count(await post({ query: '{ Posts(limit: 7) { docs { id } } }' }))).toBe(7)
    expect((await door.rest('GET', '/posts')).body.docs).toHaveLength(10)
  })

  it('fills in every relation of a document that it returns', async () => {
    const where = '&where[title][equals]=all'
    const { body } = await door.rest('GET', `/posts?depth=1${where}`)
    const others = body.docs?.[0]?.others as readonly unknown[]
    expect(others).toHaveLength(postCount)
    expect(others.every((one) => typeof one === 'object')).toBe(true)
  })

  it('follows relations three deep', async () => {
    const { body } = await door.rest('GET', `/posts?depth=9&where[title][equals]=post 9`)
    let depth = 0
    for (let one: unknown = body.docs?.[0]; typeof one === 'object' && one !== null; depth += 1) {
      one = (one as { next?: unknown }).next
    }
    expect(depth).toBe(4)
  })

  it('leaves signed-in callers alone', async () => {
    const login = await door.rest('POST', '/users/login', {
      headers: json,
      body: JSON.stringify({ email: 'staff@demo.example', password: 'a password of the tests' }),
    })
    const headers = { Authorization: `JWT ${String(login.body.token)}` }
    const answer = await door.rest('GET', '/posts?limit=0&depth=0', { headers })
    expect(answer.body.docs).toHaveLength(postCount + 1)
  })
})

describe('codes of errors', () => {
  const broken = (kind: string): Promise<DoorAnswer> =>
    door.rest('GET', `/broken?where[kind][equals]=${kind}`)
  const brokenQuery = (kind: string): Promise<DoorAnswer> =>
    post({ query: `{ Brokens(where: { kind: { equals: "${kind}" } }) { docs { kind } } }` })

  it.each([
    ['coded', 409, 'test/refused'],
    ['api', 429, 'payload/rate-limited'],
    ['plain', 500, 'payload/unavailable'],
  ])('%s → %i %s', async (kind, status, code) => {
    const answer = await broken(kind)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    const overGraphql = await brokenQuery(kind)
    expect(codeOf(overGraphql)).toBe(code)
    expect(`${answer.text}${overGraphql.text}`).not.toMatch(/hunter2|stack/)
  })

  it.each([
    ['an unknown id', 'GET', '/posts/nothing', undefined, 404, 'payload/not-found'],
    ['a write without account', 'POST', '/posts', '{"title":"x"}', 403, 'payload/not-allowed'],
    ['malformed JSON', 'POST', '/posts', '{"title":', 400, 'published-delivery/invalid-json'],
    [
      '6 MB of JSON',
      'POST',
      '/posts',
      `"${'x'.repeat(6_000_000)}"`,
      413,
      'published-delivery/request-too-large',
    ],
    [
      'a wrong password',
      'POST',
      '/users/login',
      '{"email":"a@b.c","password":"x"}',
      401,
      'payload/not-allowed',
    ],
    [
      'a query by an unknown field',
      'GET',
      '/posts?where[nothing][equals]=1',
      undefined,
      400,
      'payload/invalid-request',
    ],
  ])('%s', async (_name, method, path, body, status, code) => {
    const answer = await door.rest(method, path, body === undefined ? {} : { headers: json, body })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  it('answers malformed JSON behind a method override', async () => {
    const answer = await door.rest('POST', '/posts', {
      headers: { ...json, 'X-Payload-HTTP-Method-Override': 'GET' },
      body: '{',
    })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'published-delivery/invalid-json'])
  })
})
