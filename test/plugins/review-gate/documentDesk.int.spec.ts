import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { DocumentDesk } from '../../../src/plugins/review-gate/domain/desk.js'
import type { Note } from '../../../src/plugins/review-gate/domain/notes.js'
import type { BootedSite, Caller } from '../../support/bootSite.js'

import { commentsSlug } from '../../../src/plugins/review-gate/constants.js'
import { ungated } from '../../../src/plugins/review-gate/gate/ungated.js'
import { screen } from '../../e2e/screener.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createApproved, createLeaflet, leafletData, saveDraft } from '../../support/leaflets.js'

const answeredOnce = { decision: 'changes-requested', opinion: '请注明出处。' }

describeOnDatabases('the desk of a document', (kind) => {
  let site: BootedSite
  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), gate: { screen } })
  })
  afterAll(() => site.stop())

  const deskOf = async (id: string, as: Caller = 'editor') => {
    const { status, body } = await site.rest('GET', `/leaflets/${id}/review-desk`, { as })
    return { status, body, desk: body as unknown as DocumentDesk }
  }
  const submit = async (id: string, body: object = {}): Promise<string> => {
    const answer = await site.rest('POST', `/leaflets/${id}/submit`, { as: 'editor', body })
    return String(answer.body.review?.id)
  }
  const decide = (reviewId: string, body: object) =>
    site.rest('POST', `/reviews/${reviewId}/decide`, { as: 'reviewer', body })
  /** A remark as the collection holds it. */
  const remark = async (reviewId: string, more: object): Promise<string> => {
    const { body } = await site.rest('GET', `/reviews/${reviewId}?depth=0`, { as: 'reviewer' })
    const { number, documentCollection, documentId, fingerprints } = body as never as {
      number: string
      documentCollection: string
      documentId: string
      fingerprints: Record<string, string>
    }
    const row = await ungated(site.payload.db).create({
      collection: commentsSlug,
      data: {
        review: reviewId,
        reviewNumber: number,
        documentCollection,
        documentId,
        fingerprint: fingerprints.zh,
        contentLocale: 'zh',
        text: '此处请核实。',
        by: 'x',
        byName: 'reviewer',
        at: new Date().toISOString(),
        ...more,
      },
    })
    return String(row.id)
  }
  const notes = (desk: DocumentDesk, wanted: Note['kind']) =>
    desk.notes.filter((note) => note.kind === wanted)

  it('is empty for a draft that nobody has reviewed', async () => {
    const id = await createLeaflet(site, leafletData('草稿'))
    const { status, desk } = await deskOf(id)
    expect(status).toBe(200)
    expect(desk).toEqual({
      review: null,
      recheck: null,
      approval: null,
      changed: [],
      schedules: [],
      notes: [],
    })
  })

  it.each<[Caller, number]>([
    ['anonymous', 401],
    ['reviewer', 200],
    ['auditor', 200],
    ['admin', 200],
  ])('answers %s with %d', async (caller, status) => {
    const id = await createLeaflet(site, leafletData('草稿'))
    expect((await deskOf(id, caller)).status).toBe(status)
  })

  it('knows no document that is not there', async () => {
    expect((await deskOf('000000000000000000000000')).status).toBe(404)
  })

  it('shows findings at their place until it was changed', async () => {
    const id = await createLeaflet(site, leafletData('保本保息'))
    await submit(id)
    const before = await deskOf(id)
    expect(before.desk.review).toMatchObject({ status: 'in-review', currentStage: 'branch' })
    expect(notes(before.desk, 'finding')).toMatchObject([
      {
        path: 'title',
        locale: 'zh',
        severity: 'block',
        excerpt: '保本保息',
        waived: null,
        isEarlier: false,
        hasChanged: false,
      },
    ])
    await saveDraft(site, id, { summary: '别处的改动。' })
    expect((await deskOf(id)).desk.notes).toMatchObject([{ isEarlier: true, hasChanged: false }])
    await saveDraft(site, id, { title: '稳健理财须知' })
    expect((await deskOf(id)).desk.notes).toMatchObject([{ isEarlier: true, hasChanged: true }])
  })

  it('asks for an answer to each point of a refusal, and keeps the answers', async () => {
    const id = await createLeaflet(site, leafletData('要点'))
    const review = await submit(id)
    await decide(review, {
      ...answeredOnce,
      points: [{ text: '出处？', path: 'summary' }, { text: '总体偏长。' }],
    })
    const { desk } = await deskOf(id)
    expect(desk.review).toMatchObject({
      status: 'changes-requested',
      opinion: { text: '请注明出处。', byName: 'reviewer', stage: 'branch' },
    })
    expect(notes(desk, 'point')).toMatchObject([
      { id: 'branch-1', path: 'summary', needsAnswer: true, disposition: null },
      { id: 'branch-2', path: null, needsAnswer: true },
    ])
    const answer = await site.rest('POST', `/reviews/${review}/answer-points`, {
      as: 'editor',
      body: { points: [{ id: 'branch-1', disposition: 'declined', reason: '监管原文。' }] },
    })
    expect(answer.status).toBe(200)
    expect(notes((await deskOf(id)).desk, 'point')).toMatchObject([
      { needsAnswer: false, disposition: 'declined', reason: '监管原文。' },
      { needsAnswer: true },
    ])
  })

  it('tells a remark on an earlier version from one on the present', async () => {
    const id = await createLeaflet(site, leafletData('批注'))
    const review = await submit(id)
    const first = await remark(review, { path: 'title' })
    await remark(review, { path: 'title', replyTo: first, text: '已核实。', byName: 'editor' })
    await remark(review, {
      path: 'summary',
      resolvedByName: 'editor',
      resolvedAt: new Date().toISOString(),
    })
    expect(notes((await deskOf(id)).desk, 'comment')).toMatchObject([
      {
        id: first,
        path: 'title',
        locale: 'zh',
        isEarlier: false,
        resolvedByName: null,
        replies: [{ text: '已核实。', byName: 'editor' }],
      },
      { path: 'summary', resolvedByName: 'editor', replies: [] },
    ])
    await saveDraft(site, id, { title: '批注之后' })
    expect(notes((await deskOf(id)).desk, 'comment')).toMatchObject([
      { isEarlier: true, hasChanged: true },
      { isEarlier: true, hasChanged: false },
    ])
  })

  it('names what differs from the approved content, and in which language', async () => {
    const { id } = await createApproved(site, { publish: false })
    expect((await deskOf(id)).desk.changed).toEqual([])
    await saveDraft(site, id, { title: '改了', hotline: '95001' })
    const { desk } = await deskOf(id)
    expect(desk.approval?.number).toMatch(/^XB-/)
    expect(desk.changed.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: 'hotline', locales: null },
      { path: 'title', locales: null },
    ])
  })
})
