import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { Answer, BootedSite } from '../../support/bootSite.js'
import type { RecordEvent } from '../../../src/plugins/shared/contracts.js'
import type { SiteDatabase } from '../../support/gatedSite.js'

import { recordEvent } from '../../../src/plugins/audit-ledger/index.js'
import { revokeApproval, runSchedules, sweep } from '../../../src/plugins/review-gate/index.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import {
  approveLeaflet,
  createApproved,
  createLeaflet,
  createPicture,
  entriesOf,
  leafletData,
  saveDraft,
} from '../../support/leaflets.js'
import { createMovableClock } from '../../support/movableClock.js'

type Row = Record<string, unknown>

describeOnDatabases('scheduled publication and take-down', (kind) => {
  const clock = createMovableClock()
  let database: SiteDatabase
  let site: BootedSite
  /** Whom failures were told. */
  const told: unknown[] = []
  const listening: RecordEvent = (args) => {
    if (args.event.type === 'publication.failed') told.push(args.concerned)
    return recordEvent(args)
  }

  beforeAll(async () => {
    database = freshDatabase(kind)
    site = await bootSite({ database, clock, gate: { recordEvent: listening } })
  })
  afterAll(() => site.stop())

  const post = (id: string, door: string, body: object, as: 'editor' | 'reviewer' | 'auditor') =>
    site.rest('POST', `/leaflets/${id}/${door}`, { as, body })
  const publishAt = (id: string, hours = 2): Promise<Answer> =>
    post(id, 'publish', { publishAt: clock.inHours(hours) }, 'editor')
  const scheduleOf = ({ body }: Answer): Row => body.schedule as Row
  const rowOf = async (schedule: Row): Promise<Row> => {
    const { body } = await site.rest('GET', `/scheduled-publications/${String(schedule.id)}`, {
      as: 'auditor',
    })
    return body
  }
  const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code
  const seen = async (id: string): Promise<Row | null> => {
    const { status, body } = await site.rest('GET', `/leaflets/${id}?locale=zh`)
    return status === 200 ? body : null
  }
  const run = async (hours = 3): Promise<number> => {
    clock.forward(hours)
    return runSchedules({ payload: site.payload })
  }
  const newest = async (id: string): Promise<Row> =>
    (await site.rest('GET', `/leaflets/${id}?draft=true`, { as: 'editor' })).body

  it('publishes exactly the approved content, at its time; the later draft stays the newest', async () => {
    const cover = await createPicture(site)
    const data = leafletData('定时发布的内容', {
      cover,
      keyMessages: [{ text: '一' }, { text: '二' }],
    })
    const { id } = await createApproved(site, { data, publish: false })
    const answer = await publishAt(id)
    expect(answer.status).toBe(200)
    expect(scheduleOf(answer)).toMatchObject({ action: 'publish', status: 'pending' })
    expect(scheduleOf(answer).content).toBeUndefined()
    await saveDraft(site, id, { title: '之后的修改', keyMessages: [{ text: '三' }] })

    expect(await runSchedules({ payload: site.payload })).toBe(0)
    expect(await seen(id)).toBeNull()
    expect(await run()).toBe(1)

    expect(await seen(id)).toMatchObject({ title: '定时发布的内容' })
    const shown = (await seen(id))?.keyMessages as Row[]
    expect(shown.map(({ text }) => text)).toEqual(['一', '二'])
    expect(await newest(id)).toMatchObject({ title: '之后的修改', _status: 'draft' })
    const { docs } = await site.payload.db.findVersions({
      collection: 'leaflets',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    expect(docs).toHaveLength(1)
    expect(await rowOf(scheduleOf(answer))).toMatchObject({ status: 'done', failure: null })
    const [entry] = await entriesOf(site, id, 'content.published')
    expect(entry).toMatchObject({
      actor: { role: 'editor' },
      data: { scheduled: true },
    })
    expect(await run()).toBe(0)
    expect(await entriesOf(site, id, 'content.published')).toHaveLength(1)
    await saveDraft(site, id, { hotline: '95111' })
    expect(await newest(id)).toMatchObject({ title: '之后的修改', hotline: '95111' })
  })

  it('a reviewer may schedule too; every step is in the ledger', async () => {
    const { id } = await createApproved(site, { publish: false })
    const answer = await post(id, 'publish', { publishAt: clock.inHours(2) }, 'reviewer')
    expect(answer.status).toBe(200)
    expect(await run()).toBe(1)
    expect(await entriesOf(site, id, 'publication.scheduled')).toMatchObject([
      { data: { action: 'publish', schedule: String(scheduleOf(answer).id) } },
    ])
    expect((await newest(id))._status).toBe('published')
  })

  it('refuses what cannot be scheduled, and says why', async () => {
    const { id } = await createApproved(site, { publish: false })
    const draft = await createLeaflet(site, leafletData('未审'))
    for (const at of [clock.inHours(-1), clock.inHours(24 * 400)]) {
      const answer = await post(id, 'publish', { publishAt: at }, 'editor')
      expect([answer.status, codeOf(answer)]).toEqual([400, 'review-gate/invalid-input'])
    }
    const words = await post(id, 'publish', { publishAt: 'tomorrow' }, 'editor')
    expect([words.status, codeOf(words)]).toEqual([400, 'review-gate/invalid-input'])
    const late = await post(id, 'publish', { publishAt: clock.inHours(24 * 365.5) }, 'editor')
    expect([late.status, codeOf(late)]).toEqual([409, 'review-gate/approval-expired'])
    expect(late.body.errors?.[0]?.data?.validUntil).toEqual(expect.any(String))
    const unapproved = await publishAt(draft)
    expect([unapproved.status, codeOf(unapproved)]).toEqual([409, 'review-gate/approval-required'])
    expect(await entriesOf(site, draft, 'gate.blocked')).toHaveLength(1)
    const { id: shown } = await createApproved(site)
    const already = await publishAt(shown)
    expect([already.status, codeOf(already)]).toEqual([409, 'review-gate/wrong-state'])
    const auditor = await post(id, 'publish', { publishAt: clock.inHours(2) }, 'auditor')
    expect(auditor.status).toBe(403)
    const anonymous = await site.rest('POST', `/leaflets/${id}/publish`, {
      body: { publishAt: clock.inHours(2) },
    })
    expect(anonymous.status).toBe(401)
    const down = await post(
      id,
      'unpublish',
      { reason: '到期', unpublishAt: clock.inHours(2) },
      'editor',
    )
    expect([down.status, codeOf(down)]).toEqual([409, 'review-gate/wrong-state'])
  })

  it('a new schedule takes the place of the old one; a schedule can be called off', async () => {
    const { id } = await createApproved(site, { publish: false })
    const first = await publishAt(id, 2)
    const second = await publishAt(id, 50)
    expect(await rowOf(scheduleOf(first))).toMatchObject({ status: 'cancelled' })
    const body = { schedule: scheduleOf(second).id }
    const cancelled = await post(id, 'cancel-schedule', body, 'editor')
    expect(cancelled.status).toBe(200)
    expect(scheduleOf(cancelled)).toMatchObject({ status: 'cancelled' })
    const again = await post(id, 'cancel-schedule', body, 'editor')
    expect([again.status, codeOf(again)]).toEqual([409, 'review-gate/wrong-state'])
    const other = await createLeaflet(site, leafletData('别的'))
    expect((await post(other, 'cancel-schedule', body, 'editor')).status).toBe(404)
    expect((await post(id, 'cancel-schedule', { schedule: 'none' }, 'editor')).status).toBe(404)
    expect(await run(51)).toBe(0)
    expect(await seen(id)).toBeNull()
    const reasons = (await entriesOf(site, id, 'publication.cancelled')).map((one) => one.data)
    expect(reasons).toMatchObject([{ because: 'replaced' }, { because: 'cancelled' }])
  })

  it('two people who schedule at once leave one pending', async () => {
    const { id } = await createApproved(site, { publish: false })
    await Promise.all([publishAt(id, 2), publishAt(id, 3), publishAt(id, 4)])
    const { docs } = await site.payload.find({
      collection: 'scheduled-publications' as never,
      where: { and: [{ documentId: { equals: id } }, { status: { equals: 'pending' } }] },
    })
    expect(docs).toHaveLength(1)
    await run(5)
  })

  it('a revocation calls it off at once, and frees the picture', async () => {
    const cover = await createPicture(site)
    const data = leafletData('将被撤销', { cover })
    const { id, reviewId } = await createApproved(site, { data, publish: false })
    const answer = await publishAt(id)
    await revokeApproval({ req: await site.actAs('head1'), reviewId, reason: '内容有误' })
    expect(await rowOf(scheduleOf(answer))).toMatchObject({ status: 'cancelled' })
    expect(await run()).toBe(0)
    expect(await seen(id)).toBeNull()
    const free = await site.rest('PATCH', `/media/${cover}`, {
      as: 'editor',
      body: { alt: '新的说明' },
    })
    expect(free.status).toBe(200)
  })

  it('holds the pictures of the pinned content until it is done', async () => {
    const cover = await createPicture(site)
    const data = leafletData('带图', { cover })
    const { id } = await createApproved(site, { data, publish: false })
    await publishAt(id)
    await saveDraft(site, id, { cover: null })
    const patch = { as: 'editor', body: { alt: '新的说明' } } as const
    const held = await site.rest('PATCH', `/media/${cover}`, patch)
    expect(codeOf(held)).toBe('review-gate/media-frozen')
    await run()
    expect((await site.rest('GET', `/media/${cover}`)).status).toBe(200)
  })

  it('fails by itself when the approval ended meanwhile, and is not tried again', async () => {
    const { id } = await createApproved(site, { publish: false })
    const answer = await publishAt(id, 24 * 364)
    clock.forward(24 * 366)
    await sweep({ payload: site.payload })
    expect(await rowOf(scheduleOf(answer))).toMatchObject({
      status: 'failed',
      failure: 'review-gate/approval-expired',
      attempts: 1,
    })
    expect(await seen(id)).toBeNull()
    expect(await entriesOf(site, id, 'publication.failed')).toMatchObject([
      { data: { code: 'review-gate/approval-expired' }, actor: { ref: 'system:schedule' } },
    ])
    expect(told.at(-1)).toEqual([site.idOf('editor')])
    await sweep({ payload: site.payload })
    expect(await entriesOf(site, id, 'publication.failed')).toHaveLength(1)
  })

  it('fails when the person has lost the role, or is gone', async () => {
    const { id } = await createApproved(site, { publish: false })
    const answer = await post(id, 'publish', { publishAt: clock.inHours(2) }, 'reviewer')
    const person = { collection: 'users' as const, id: site.idOf('reviewer') }
    await site.payload.update({ ...person, data: { roles: ['auditor'] } as never })
    await run()
    await site.payload.update({ ...person, data: { roles: ['reviewer'] } as never })
    expect(await rowOf(scheduleOf(answer))).toMatchObject({
      status: 'failed',
      failure: 'review-gate/not-allowed',
    })
    expect(await seen(id)).toBeNull()
  })

  it('newer content that is published first calls the older schedule off', async () => {
    const { id } = await createApproved(site, { publish: false })
    const answer = await publishAt(id)
    await saveDraft(site, id, { title: '更新的内容' })
    await approveLeaflet(site, id)
    expect((await post(id, 'publish', {}, 'editor')).status).toBe(200)
    expect(await rowOf(scheduleOf(answer))).toMatchObject({ status: 'cancelled' })
    expect(await run()).toBe(0)
    expect(await seen(id)).toMatchObject({ title: '更新的内容' })
  })

  it('replaces public content by newer approved content, with a third draft on top', async () => {
    const { id } = await createApproved(site)
    await saveDraft(site, id, { title: '第二版' })
    await approveLeaflet(site, id)
    await publishAt(id)
    await saveDraft(site, id, { title: '第三版' })
    expect(await seen(id)).toMatchObject({ title: '已审内容' })
    await run()
    expect(await seen(id)).toMatchObject({ title: '第二版' })
    expect(await newest(id)).toMatchObject({ title: '第三版', _status: 'draft' })
  })

  it('takes down at its time, whoever scheduled it; the reason is kept', async () => {
    const { id } = await createApproved(site)
    const bare = await post(id, 'unpublish', { unpublishAt: clock.inHours(2) }, 'editor')
    expect(bare.status).toBe(400)
    const body = { reason: '活动结束', unpublishAt: clock.inHours(2) }
    const answer = await post(id, 'unpublish', body, 'reviewer')
    expect(answer.status).toBe(200)
    expect(await seen(id)).not.toBeNull()
    const person = { collection: 'users' as const, id: site.idOf('reviewer') }
    await site.payload.update({ ...person, data: { roles: ['auditor'] } as never })
    await run()
    await site.payload.update({ ...person, data: { roles: ['reviewer'] } as never })
    expect(await seen(id)).toBeNull()
    expect(await rowOf(scheduleOf(answer))).toMatchObject({ status: 'done' })
    const [entry] = await entriesOf(site, id, 'content.unpublished')
    expect(entry).toMatchObject({ data: { cause: 'unpublished', scheduled: true } })
  })

  it('goes public and comes down by two schedules; the take-down must come after', async () => {
    const { id } = await createApproved(site, { publish: false })
    await publishAt(id, 4)
    const early = { reason: '到期', unpublishAt: clock.inHours(3) }
    expect((await post(id, 'unpublish', early, 'editor')).status).toBe(400)
    const down = { reason: '到期', unpublishAt: clock.inHours(8) }
    expect((await post(id, 'unpublish', down, 'editor')).status).toBe(200)
    await run(5)
    expect(await seen(id)).not.toBeNull()
    await run(5)
    expect(await seen(id)).toBeNull()
  })

  it('what lies in the trash is not published; a deleted document has no schedule', async () => {
    const { id } = await createApproved(site, { publish: false })
    const trashed = await publishAt(id)
    await site.payload.update({
      collection: 'leaflets',
      id,
      data: { deletedAt: new Date().toISOString() } as never,
    })
    const { id: gone } = await createApproved(site, { publish: false })
    const deleted = await publishAt(gone)
    await site.payload.delete({ collection: 'leaflets', id: gone })
    expect(await rowOf(scheduleOf(deleted))).toMatchObject({ status: 'cancelled' })
    await run()
    expect(await rowOf(scheduleOf(trashed))).toMatchObject({
      status: 'failed',
      failure: 'review-gate/not-found',
    })
  })

  it('sweeps at once do it once; a public reader loses access at the second', async () => {
    const { id } = await createApproved(site, { publish: false })
    await publishAt(id)
    clock.forward(3)
    const counts = await Promise.all(
      Array.from({ length: 4 }, () => runSchedules({ payload: site.payload })),
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await entriesOf(site, id, 'content.published')).toHaveLength(1)
    const { validUntil } = (await seen(id))?.approval as { validUntil: string }
    clock.setTo(validUntil, -1000)
    expect(await seen(id)).not.toBeNull()
    clock.setTo(validUntil)
    expect(await seen(id)).toBeNull()
  })

  it('what became due while the server was down is done after its restart, once', async () => {
    const { id } = await createApproved(site, { publish: false })
    await publishAt(id)
    const { id: changed } = await createApproved(site, { publish: false })
    await publishAt(changed)
    await saveDraft(site, changed, { title: '之后的修改' })
    clock.forward(3)
    await site.stop()
    site = await bootSite({ database, clock })
    await sweep({ payload: site.payload })
    expect(await seen(id)).toMatchObject({ title: '已审内容' })
    expect(await seen(changed)).toMatchObject({ title: '已审内容' })
    expect(await newest(changed)).toMatchObject({ title: '之后的修改' })
    await sweep({ payload: site.payload })
    for (const one of [id, changed])
      expect(await entriesOf(site, one, 'content.published')).toHaveLength(1)
  })
})
