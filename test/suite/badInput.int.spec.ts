import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer, BootedSite, Caller } from '../support/bootSite.js'

import { bootSite } from '../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../support/databases.js'
import { createApproved, createLeaflet, leafletData } from '../support/leaflets.js'
import { submitForReview } from '../../src/plugins/review-gate/index.js'

type Places = {
  readonly leaflet: string
  readonly open: string
  readonly approved: string
  readonly published: string
}

type Row = {
  readonly title: string
  readonly as?: Caller
  readonly path: (places: Places) => string
  readonly body?: unknown
  readonly raw?: string
  readonly status: number
  readonly code?: string
}

const unknownId = '0f8b7c1e-0000-4000-8000-000000000000'
const opinion = '内容准确，同意。'
const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code
const decide = ({ open }: Places): string => `/reviews/${open}/decide`

const rows: readonly Row[] = [
  {
    title: 'an unknown document',
    path: () => `/leaflets/${unknownId}/submit`,
    body: {},
    status: 404,
    code: 'review-gate/not-found',
  },
  {
    title: 'an id that no database makes',
    path: () => `/leaflets/${encodeURIComponent('{"$gt":""}')}/submit`,
    body: {},
    status: 404,
    code: 'review-gate/not-found',
  },
  {
    title: 'an unknown review',
    as: 'reviewer',
    path: () => `/reviews/${unknownId}/claim`,
    body: {},
    status: 404,
    code: 'review-gate/not-found',
  },
  {
    title: 'an unknown review to revoke',
    as: 'head1',
    path: () => `/reviews/${unknownId}/revoke`,
    body: { reason: 'x' },
    status: 404,
    code: 'review-gate/not-found',
  },
  {
    title: 'a language that is not offered',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    body: { locales: ['fr'] },
    status: 400,
    code: 'review-gate/unknown-locale',
  },
  {
    title: 'no language',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    body: { locales: [] },
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'a language without content',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    body: { locales: ['en'] },
    status: 422,
    code: 'review-gate/incomplete',
  },
  {
    title: 'an unknown field',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    body: { approve: true },
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'a wrong type',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    body: { note: 7 },
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'an array for a body',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    body: [],
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'malformed JSON',
    path: ({ leaflet }) => `/leaflets/${leaflet}/submit`,
    raw: '{"note":',
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'no opinion',
    as: 'reviewer',
    path: decide,
    body: { decision: 'approved' },
    status: 400,
    code: 'review-gate/invalid-opinion',
  },
  {
    title: 'an empty opinion',
    as: 'reviewer',
    path: decide,
    body: { decision: 'approved', opinion: ' \n ' },
    status: 400,
    code: 'review-gate/invalid-opinion',
  },
  {
    title: 'an opinion one character too long',
    as: 'reviewer',
    path: decide,
    body: { decision: 'approved', opinion: '长'.repeat(50_001) },
    status: 400,
    code: 'review-gate/invalid-opinion',
  },
  {
    title: 'an opinion of 10 MB',
    as: 'reviewer',
    path: decide,
    body: { decision: 'approved', opinion: 'x'.repeat(10_000_000) },
    status: 413,
    code: 'review-gate/payload-too-large',
  },
  {
    title: 'an unknown decision',
    as: 'reviewer',
    path: decide,
    body: { decision: 'maybe', opinion },
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'a waiver of a finding that is not there',
    as: 'reviewer',
    path: decide,
    body: { decision: 'approved', opinion, waivers: [{ finding: 'f', reason: 'r' }] },
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'a decision on a decided review',
    as: 'reviewer',
    path: ({ approved }) => `/reviews/${approved}/decide`,
    body: { decision: 'rejected', opinion },
    status: 409,
    code: 'review-gate/wrong-state',
  },
  {
    title: 'withdrawing what was decided',
    path: ({ approved }) => `/reviews/${approved}/withdraw`,
    body: {},
    status: 409,
    code: 'review-gate/wrong-state',
  },
  {
    title: "withdrawing somebody else's submission",
    as: 'editor2',
    path: ({ open }) => `/reviews/${open}/withdraw`,
    body: {},
    status: 403,
    code: 'review-gate/not-allowed',
  },
  {
    title: 'revoking what is not approved',
    as: 'head1',
    path: ({ open }) => `/reviews/${open}/revoke`,
    body: { reason: 'x' },
    status: 409,
    code: 'review-gate/wrong-state',
  },
  {
    title: 'revoking without a reason',
    as: 'head1',
    path: ({ approved }) => `/reviews/${approved}/revoke`,
    body: {},
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'revoking as a branch reviewer',
    as: 'reviewer',
    path: ({ approved }) => `/reviews/${approved}/revoke`,
    body: { reason: 'x' },
    status: 403,
    code: 'review-gate/not-allowed',
  },
  {
    title: 'lowering the risk',
    as: 'reviewer',
    path: ({ open }) => `/reviews/${open}/raise-risk`,
    body: { riskLevel: 'low' },
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'publishing what is not approved',
    path: ({ leaflet }) => `/leaflets/${leaflet}/publish`,
    body: {},
    status: 409,
    code: 'review-gate/approval-required',
  },
  {
    title: 'publishing as nobody',
    as: 'anonymous',
    path: ({ leaflet }) => `/leaflets/${leaflet}/publish`,
    body: {},
    status: 401,
    code: 'review-gate/not-allowed',
  },
  {
    title: 'unpublishing what is not public',
    path: ({ leaflet }) => `/leaflets/${leaflet}/unpublish`,
    body: { reason: 'x' },
    status: 409,
    code: 'review-gate/wrong-state',
  },
  {
    title: 'unpublishing without a reason',
    path: ({ published }) => `/leaflets/${published}/unpublish`,
    body: {},
    status: 400,
    code: 'review-gate/invalid-input',
  },
  {
    title: 'submitting what is approved',
    path: ({ published }) => `/leaflets/${published}/submit`,
    body: {},
    status: 409,
    code: 'review-gate/wrong-state',
  },
]

describeOnDatabases('bad input', (kind) => {
  let site: BootedSite
  let places: Places

  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind) })
    const leaflet = await createLeaflet(site, leafletData('草稿'))
    const waiting = await createLeaflet(site, leafletData('审查中'))
    const req = await site.actAs('editor')
    const review = await submitForReview({ req, document: { collection: 'leaflets', id: waiting } })
    const approved = await createApproved(site, { publish: false })
    const { id: published } = await createApproved(site)
    places = { leaflet, open: String(review.id), approved: approved.reviewId, published }
  })
  afterAll(() => site.stop())

  const count = async (): Promise<readonly number[]> =>
    Promise.all(
      (['reviews', 'leaflets', 'media', 'ledger-entries'] as const).map(
        async (collection) =>
          (
            await site.payload.count({
              collection,
              where:
                collection === 'ledger-entries' ? { type: { not_equals: 'gate.blocked' } } : {},
            })
          ).totalDocs,
      ),
    )

  const expectRefusal = (
    { status, body }: Answer,
    expected: { readonly status: number; readonly code?: string | undefined },
  ): void => {
    expect([status, body.errors?.[0]?.data?.code]).toEqual([expected.status, expected.code])
    expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|sqlite|mongo/i)
  }

  /** Bodies that the doors of the workflow do not take, each with the person who might send them. */
  const wrong: readonly [Caller, string, unknown][] = [
    ['reviewer', 'decide', { decision: 'approved', opinion, stage: 7 }],
    ['reviewer', 'decide', { decision: 'approved', opinion, fingerprints: { zh: 'short' } }],
    ['reviewer', 'decide', { decision: 'approved', opinion, checklist: ['unknown'] }],
    ['editor', 'answer-points', { points: [] }],
    ['editor', 'answer-points', { points: [{ id: 'x', disposition: 'ignored' }] }],
    ['reviewer', 'hand-over', {}],
    ['reviewer', 'hand-over', { to: { $gt: '' } }],
    ['reviewer', 'raise-risk', { riskLevel: 'extreme' }],
    ['reviewer', 'lower-risk', { riskLevel: 'low', reason: '' }],
    ['reviewer', 'comments', { text: ['x'] }],
    ['reviewer', 'comments', { text: 'x', path: 'p'.repeat(201) }],
    ['reviewer', 'looking', { looking: 'yes' }],
  ]

  it.each(wrong)('%s, %s, %j: 400', async (as, path, body) => {
    const answer = await site.rest('POST', `/reviews/${places.open}/${path}`, { as, body })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'review-gate/invalid-input'])
  })

  it.each<[string, string]>([
    ['POST', 'answer-points'],
    ['POST', 'hand-over'],
    ['POST', 'lower-risk'],
    ['POST', 'comments'],
    ['POST', 'comments/x/resolve'],
    ['POST', 'looking'],
    ['GET', 'comments'],
    ['GET', 'eligible'],
  ])('%s %s of an unknown review: 404', async (method, path) => {
    const bodies: Record<string, object> = {
      'answer-points': { points: [{ id: 'x', disposition: 'adopted' }] },
      'hand-over': { to: 'x' },
      'lower-risk': { riskLevel: 'low', reason: 'x' },
      comments: { text: 'x' },
      looking: { looking: true },
    }
    const body = method === 'GET' ? undefined : (bodies[path] ?? {})
    const as = path === 'answer-points' ? 'editor' : 'reviewer'
    const answer = await site.rest(method, `/reviews/${unknownId}/${path}`, {
      as,
      ...(body ? { body } : {}),
    })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'review-gate/not-found'])
  })

  it.each(rows.map((row) => [row.title, row.status, row.code, row] as const))(
    '%s: %i %s',
    async (_title, status, code, row) => {
      const before = await count()
      const answer = await site.rest('POST', row.path(places), {
        as: row.as ?? 'editor',
        ...(row.raw === undefined ? { body: row.body } : { raw: row.raw }),
      })
      expectRefusal(answer, { status, code })
      expect(await count()).toEqual(before)
    },
  )

  it('an opinion of exactly 50,000 characters, emoji and right-to-left text is kept as it is', async () => {
    const id = await createLeaflet(site, leafletData('长意见'))
    const review = await submitForReview({
      req: await site.actAs('editor'),
      document: { collection: 'leaflets', id },
    })
    const text = `${'好'.repeat(49_980)}👍🏽 שלום ‮`.padEnd(50_000, '。')
    const { status, body } = await site.rest('POST', `/reviews/${String(review.id)}/decide`, {
      as: 'reviewer',
      body: { decision: 'changes-requested', opinion: text },
    })
    expect([status, body.review?.opinion]).toEqual([200, text])
  })

  describe('uploads', () => {
    const upload = (
      bytes: Uint8Array,
      name: string,
      type: string,
      payload: object = { alt: '图' },
    ) => {
      const form = new FormData()
      form.append('file', new Blob([bytes as never], { type }), name)
      form.append('_payload', JSON.stringify(payload))
      return site.rest('POST', '/media', { as: 'editor', form })
    }
    const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    )

    it.each<[string, Uint8Array, string, string]>([
      ['HTML named .png', html, 'x.png', 'image/png'],
      ['SVG', svg, 'x.svg', 'image/svg+xml'],
      ['SVG named .png', svg, 'x.png', 'image/png'],
      ['an empty file', new Uint8Array(), 'x.png', 'image/png'],
      ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'x.jpg', 'image/jpeg'],
    ])('%s is refused with a 4xx, and nothing is stored', async (_, bytes, name, type) => {
      const before = await count()
      const { status } = await upload(bytes, name, type)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(await count()).toEqual(before)
    })
  })
})
