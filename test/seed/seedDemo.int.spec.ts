import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { SeedResult } from '../../src/seed/index.js'
import type { BootedSite } from '../collections/bootSite.js'

import { readEnvironment } from '../../src/env.js'
import { createPlugins } from '../../src/plugins/index.js'
import { seedDemo } from '../../src/seed/index.js'
import { bootSite } from '../collections/bootSite.js'

const password = 'demo password for tests'
let site: BootedSite
let keys: string
let result: SeedResult

beforeAll(async () => {
  keys = mkdtempSync(join(tmpdir(), 'keys-'))
  const file = join(keys, 'ledger.key')
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URI: `file:${join(keys, 'site.db')}`,
    LEDGER_ORIGIN: 'demo.example/ledger',
    LEDGER_KEY_FILE: file,
    PAYLOAD_SECRET: 'a secret of the tests only, used nowhere else',
  })
  site = await bootSite(createPlugins(environment))
  result = await seedDemo({ payload: site.payload, password })
}, 300_000)

afterAll(async () => {
  await site.stop()
  rmSync(keys, { recursive: true, force: true })
})

type Doc = { readonly slug: string; readonly _status: string; readonly reviewStatus: string }

const all = async <Found>(collection: string): Promise<readonly Found[]> =>
  (await site.payload.find({ collection: collection as never, pagination: false, draft: false }))
    .docs as unknown as Found[]

const publicDocs = async (collection: string, query = ''): Promise<readonly Doc[]> =>
  ((await (await site.rest('GET', `/${collection}?limit=50${query}`)).json()) as { docs: Doc[] })
    .docs

describe('the demo bank', () => {
  test('has the accounts of the contract', () => {
    const names = ['admin', 'auditor', 'editor', 'editor2', 'head1', 'head2', 'reviewer']
    expect(result).toMatchObject({ seeded: true })
    const accounts = result.seeded ? [...result.accounts].sort() : []
    expect(accounts).toEqual(names.map((name) => `${name}@demo.example`).sort())
  })

  test('shows content in every state of review', async () => {
    const docs = [
      ...(await all<Doc>('leaflets')),
      ...(await all<Doc>('anti-fraud-articles')),
      ...(await all<Doc>('campaigns')),
    ]
    const states = new Set(docs.map(({ reviewStatus }) => reviewStatus))
    expect([...states].sort()).toEqual([
      'approved',
      'changes-requested',
      'expired',
      'in-review',
      'rejected',
      'revoked',
      'unsubmitted',
      'withdrawn',
    ])
    const waiting = docs.filter((doc) => doc.reviewStatus === 'approved' && doc._status === 'draft')
    expect(waiting.map(({ slug }) => slug)).toEqual(['deposit-insurance-in-brief'])
  })

  test('has reviews at each stage, with written opinions', async () => {
    type Review = {
      status: string
      currentStage: null | string
      decisions: readonly { stage: string; opinion: string }[]
    }
    const reviews = await all<Review>('reviews')
    const open = reviews.filter(({ status }) => status === 'in-review')
    expect(open.map(({ currentStage }) => currentStage).sort()).toEqual(['branch', 'head-office'])
    const decisions = reviews.flatMap(({ decisions: made }) => made)
    expect(decisions.every(({ opinion }) => opinion.length > 20)).toBe(true)
    expect(decisions.map(({ stage }) => stage)).toContain('head-office-second')
    expect(reviews.map(({ status }) => status)).toContain('superseded')
  })

  test('shows the public what is published, in both languages, and nothing else', async () => {
    const leaflets = await publicDocs('leaflets')
    expect(leaflets.map(({ slug }) => slug).sort()).toEqual([
      'care-for-your-credit-record',
      'eight-rights-of-financial-consumers',
      'protect-personal-financial-information',
    ])
    const english = await publicDocs('leaflets', '&locale=en&fallback-locale=none')
    expect(
      english.every((doc) => /^[\x20-\x7e’–]+$/.test((doc as never as { title: string }).title)),
    ).toBe(true)
    expect(await publicDocs('anti-fraud-articles')).toHaveLength(4)
    expect(await publicDocs('campaigns')).toHaveLength(1)
    const pictures = (await publicDocs('media')) as unknown as { filename: string }[]
    expect(pictures.map(({ filename }) => filename)).toContain('consumer-rights.png')
    expect(pictures.map(({ filename }) => filename)).not.toContain('rational-borrowing.png')
  })

  test('holds pictures and nothing that merely looks like an id, such as 96110', async () => {
    const ids = (await all<{ id: string }>('media')).map(({ id }) => String(id))
    const uses = await all<{ mediaId: string }>('media-uses')
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter(({ mediaId }) => !ids.includes(mediaId))).toEqual([])
  })

  test('has a ledger that tells it', async () => {
    const actions = new Set((await all<{ type: string }>('ledger-entries')).map(({ type }) => type))
    for (const action of [
      'ledger.opened',
      'review.submitted',
      'review.claimed',
      'review.stage-approved',
      'review.approved',
      'review.changes-requested',
      'review.rejected',
      'review.withdrawn',
      'review.superseded',
      'approval.revoked',
      'approval.expired',
      'content.published',
      'content.unpublished',
    ]) {
      expect(actions).toContain(action)
    }
  })

  test('lets each account sign in', async () => {
    for (const email of result.seeded ? result.accounts : []) {
      expect((await site.rest('POST', '/users/login', { email, password })).status).toBe(200)
    }
  })

  test('is closed to a first registration', async () => {
    const account = { email: 'x@demo.example', password, name: 'x', roles: ['admin'] }
    expect((await site.rest('POST', '/users/first-register', account)).status).toBe(403)
  })

  test('is not seeded twice', async () => {
    const before = await all('leaflets')
    expect(await seedDemo({ payload: site.payload, password })).toEqual({ seeded: false })
    expect(await all('leaflets')).toEqual(before)
  })
})
