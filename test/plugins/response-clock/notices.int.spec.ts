import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import type { Notice as Told } from '../../../src/plugins/response-clock/index.js'
import type { NoticesSite } from './noticesSite.js'

import { notify } from '../../../src/plugins/response-clock/index.js'
import {
  claimReview,
  decideReview,
  runSchedules,
  submitForReview,
  withdrawSubmission,
} from '../../../src/plugins/review-gate/index.js'
import { runInTransaction } from '../../../src/plugins/shared/transactions.js'
import { describeOnDatabases } from '../../support/databases.js'
import { leafletData } from '../../support/leaflets.js'
import { bootNoticesSite, tuesday, webhookSecret } from './noticesSite.js'

const secretOpinion = '只有双方知道的审查意见'

describeOnDatabases('notices', (kind) => {
  let site: NoticesSite

  beforeAll(async () => {
    site = await bootNoticesSite(kind)
    await site.setUser('reviewer2', { language: 'en' })
  })
  afterAll(() => site.stop())
  afterEach(async () => {
    site.mail.behave('accept')
    site.webhook.answer(204)
    await site.clear()
    site.clock.set(tuesday)
  })

  const decide = async (
    reviewId: string,
    decision: 'approved' | 'changes-requested',
    as: 'head' | 'reviewer' = 'reviewer',
  ) =>
    decideReview({
      req: await site.actAs(as),
      reviewId,
      input: { decision, opinion: secretOpinion, points: [{ text: secretOpinion }] },
    })

  const receivers = () => site.mail.take().map(({ to }) => to.split('@')[0])

  const told = (key: string, recipients: readonly string[], over: object = {}): Told =>
    ({
      key,
      kind: 'reminder',
      recipients: recipients.map((id) => ({ id, name: id, email: '', language: '', branch: null })),
      subjectRef: {
        number: 'XB-2026-000777',
        title: '标题',
        collection: 'leaflets',
        documentId: '1',
      },
      data: { dueAt: tuesday },
      ...over,
    }) as Told

  const tell = (notice: Told) =>
    runInTransaction({ payload: site.payload }, (req) => notify({ req, notice }))

  it('reach those who may decide, each in their own language, and nobody else', async () => {
    const { reviewId } = await site.submit()
    expect(site.mail.take()).toEqual([])
    await site.deliver()
    const mails = site.mail.take()
    expect(mails.map(({ to }) => to)).toEqual([
      'branchreviewer@demo.example',
      'reviewer@demo.example',
      'reviewer2@demo.example',
    ])
    const { number } = (await site.payload.findByID({
      collection: 'reviews',
      id: reviewId,
    })) as unknown as {
      number: string
    }
    const [, zh, en] = mails
    expect(zh?.subject).toBe(`[${number}] 待审查：谨防电信诈骗`)
    expect(en?.subject).toBe(`[${number}] To be reviewed: 谨防电信诈骗`)
    expect(zh?.text).toContain('editor提交了审查')
    expect(en?.text).toContain('editor handed this in for review.')
    for (const { html, text } of [zh, en].flatMap((mail) => mail ?? [])) {
      expect(text).toContain(`http://localhost:3000/admin/review/${number}`)
      expect(html).toContain(`href="http://localhost:3000/admin/review/${number}"`)
    }
    expect(en?.headers.get('auto-submitted')).toBe('auto-generated')
    await site.deliver()
    expect(site.mail.take()).toEqual([])
  })

  it('tell the authors of a decision, without a word of the opinion', async () => {
    const { reviewId } = await site.submit()
    await site.clear()
    await decide(reviewId, 'changes-requested')
    await site.deliver()
    const mails = site.mail.take()
    expect(mails.map(({ to }) => to)).toEqual(['editor@demo.example'])
    expect(mails[0]?.subject).toContain('需修改')
    const everything = JSON.stringify([mails, site.webhook.take(), await site.deliveries()])
    expect(everything).not.toContain(secretOpinion)
  })

  it('ask nobody any more once somebody has decided', async () => {
    const { reviewId } = await site.submit()
    const { number } = (await site.payload.findByID({
      collection: 'reviews',
      id: reviewId,
    })) as unknown as { number: string }
    const asked = async () =>
      (await site.noticesOf('reviewer2')).find(({ link }) => link.endsWith(number))
    expect(await asked()).toMatchObject({ kind: 'submitted', unread: true })
    await decide(reviewId, 'approved')
    expect(await asked()).toMatchObject({ kind: 'submitted', unread: false })
    const forEditor = await site.noticesOf('editor')
    expect(forEditor.some(({ kind: one, unread }) => one === 'approved' && unread)).toBe(true)
  })

  it('tell the next stage when a stage is approved, and the authors at the end', async () => {
    const doc = await site.payload.create({
      collection: 'leaflets',
      draft: true,
      data: leafletData('两级审查') as never,
      req: await site.actAs('editor'),
    })
    const document = { collection: 'leaflets', id: String(doc.id) }
    const review = await submitForReview({
      req: await site.actAs('editor'),
      document,
      risk: 'medium',
    })
    await site.clear()
    await decide(String(review.id), 'approved')
    await site.deliver()
    expect(receivers()).toEqual(['head'])
    await decide(String(review.id), 'approved', 'head')
    await site.deliver()
    expect(receivers()).toEqual(['editor'])
  })

  it('tell whoever had claimed it when it is withdrawn, or replaced by another submission', async () => {
    const { documentId, reviewId } = await site.submit()
    await claimReview({ req: await site.actAs('reviewer2'), reviewId })
    await site.clear()
    await withdrawSubmission({ req: await site.actAs('editor'), reviewId })
    await site.deliver()
    expect(receivers()).toEqual(['reviewer2'])

    const req = await site.actAs('editor')
    const document = { collection: 'leaflets', id: documentId }
    const again = await submitForReview({ req, document })
    await claimReview({ req: await site.actAs('reviewer2'), reviewId: String(again.id) })
    await site.payload.update({
      collection: 'leaflets',
      id: documentId,
      draft: true,
      data: { summary: '改过的摘要' } as never,
      req: await site.actAs('editor'),
    })
    await site.clear()
    await submitForReview({ req: await site.actAs('editor'), document })
    const kinds = (await site.noticesOf('reviewer2')).map(({ kind: one }) => one)
    expect(kinds.filter((one) => one === 'superseded')).toHaveLength(1)
    const others = (await site.noticesOf('reviewer')).map(({ kind: one }) => one)
    expect(others).not.toContain('superseded')
  })

  it('pass by whoever is away, for those who are there', async () => {
    const absence = await site.payload.create({
      collection: 'reviewer-absences',
      data: { person: site.idOf('reviewer'), from: tuesday, until: tuesday } as never,
      req: await site.actAs('reviewer'),
    })
    await site.clear()
    await site.submit()
    await site.deliver()
    expect(receivers()).toEqual(['branchreviewer', 'reviewer2'])
    await site.payload.delete({
      collection: 'reviewer-absences',
      id: absence.id,
      req: await site.actAs('reviewer'),
    })
  })

  it('tell the person to whom a review is handed over', async () => {
    const { reviewId } = await site.submit()
    await claimReview({ req: await site.actAs('reviewer'), reviewId })
    await site.clear()
    const to = site.idOf('reviewer2')
    const body = { to, reason: '开会' }
    const path = `/reviews/${reviewId}/hand-over`
    expect((await site.rest('POST', path, { as: 'reviewer', body })).status).toBe(200)
    await site.deliver()
    const mails = site.mail.take()
    expect(mails.map((mail) => mail.to)).toEqual(['reviewer2@demo.example'])
    expect(mails[0]?.subject).toContain('Handed over to you')
    expect(JSON.stringify(site.webhook.take())).not.toContain(to)
  })

  it('tell whoever scheduled a publication that it failed, and webhooks of what was published', async () => {
    const { documentId, reviewId } = await site.submit()
    await decide(reviewId, 'approved')
    const publishAt = '2026-11-24T04:00:00.000Z'
    const body = { publishAt }
    const path = `/leaflets/${documentId}/publish`
    expect((await site.rest('POST', path, { as: 'editor', body })).status).toBe(200)
    await site.clear()
    await site.setUser('editor', { roles: ['auditor'] })
    site.clock.set(publishAt)
    await runSchedules({ payload: site.payload })
    await site.setUser('editor', { roles: ['editor'] })
    await site.deliver()
    const mails = site.mail.take()
    expect(mails.map(({ to }) => to)).toEqual(['editor@demo.example'])
    expect(mails[0]?.subject).toBe('定时发布失败：谨防电信诈骗')
    expect(mails[0]?.text).toContain(`/admin/collections/leaflets/${documentId}`)

    expect((await site.rest('POST', path, { as: 'editor', body: {} })).status).toBe(200)
    await site.deliver()
    const types = site.webhook
      .take()
      .map((call) => (JSON.parse(call.body) as Told & { type: string }).type)
    expect(types).toEqual(['publication.failed', 'content.published'])
  })

  it('do not exist when the change was rolled back', async () => {
    const before = (await site.deliveries()).length
    await expect(
      runInTransaction({ payload: site.payload }, async (req) => {
        await notify({ req, notice: told('rolled-back', [site.idOf('reviewer')]) })
        throw new Error('the decision failed')
      }),
    ).rejects.toThrow('the decision failed')
    expect(await site.deliveries()).toHaveLength(before)
    expect(await site.deliver()).toBe(0)
    expect(site.mail.take()).toEqual([])
    expect(site.webhook.take()).toEqual([])
  })

  it('are kept once however often the same thing is told', async () => {
    const [one, two] = [site.idOf('reviewer'), site.idOf('branchReviewer')]
    await tell(told('repeated', [one, one]))
    await tell(told('repeated', [one]))
    await Promise.all([tell(told('repeated', [one, two])), tell(told('repeated', [one, two]))])
    await site.deliver()
    expect(receivers()).toEqual(['branchreviewer', 'reviewer'])
    expect(site.webhook.take()).toHaveLength(1)
  })

  it('are tried again when the mail server refuses, given up in the end, and shown to operators', async () => {
    site.mail.behave('refuse')
    await tell(told('refused', [site.idOf('reviewer')]))
    const mine = async () =>
      (await site.deliveries()).find(({ channel, ...row }) => channel === 'email' && isRefused(row))
    const isRefused = ({ target, status }: { target: string; status: string }) =>
      target === site.idOf('reviewer') && status !== 'sent'
    expect(await site.deliver()).toBe(1) // the webhook alone
    expect(await mine()).toMatchObject({ status: 'pending', attempts: 1 })
    expect((await mine())?.lastError).toContain('on fire')
    await site.deliver()
    expect(await mine()).toMatchObject({ attempts: 1 })

    site.clock.set('2026-11-24T02:00:31.000Z')
    await site.deliver()
    expect(await mine()).toMatchObject({ status: 'pending', attempts: 2 })
    site.clock.set('2026-11-24T02:02:00.000Z')
    await site.deliver()
    expect(await mine()).toMatchObject({ status: 'failed', attempts: 3 })
    const forAdmin = await site.noticesOf('admin', 'en')
    expect(forAdmin).toMatchObject([
      { kind: 'delivery-failed', subject: 'A notice could not be delivered' },
    ])

    const failed = await site.rest('GET', '/notice-deliveries?where[status][equals]=failed', {
      as: 'admin',
    })
    const [row] = failed.body.docs as readonly { id: string }[]
    const retry = (as: 'admin' | 'reviewer') =>
      site.rest('POST', `/notice-deliveries/${row?.id}/retry`, { as })
    expect((await retry('reviewer')).status).toBe(403)
    site.mail.behave('accept')
    expect((await retry('admin')).status).toBe(200)
    expect((await retry('admin')).status).toBe(409)
    await site.deliver()
    expect(receivers()).toEqual(['reviewer'])
  })

  it('keep their identity over attempts', async () => {
    await tell(told('same-id', [site.idOf('reviewer')]))
    site.mail.behave('hang')
    const began = Date.now()
    await site.deliver()
    expect(Date.now() - began).toBeLessThan(30_000)
    site.mail.behave('accept')
    site.clock.set('2026-11-24T02:10:00.000Z')
    await site.deliver()
    const [mail] = site.mail.take()
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/)
  })

  it('call webhooks signed, again after a failure with the same id and body, and follow nothing', async () => {
    site.webhook.answer(500)
    const { documentId } = await site.submit()
    await site.deliver()
    site.webhook.answer(302)
    site.clock.set('2026-11-24T02:01:00.000Z')
    await site.deliver()
    site.webhook.answer(204)
    site.clock.set('2026-11-24T02:05:00.000Z')
    await site.deliver()
    await site.deliver()
    const calls = site.webhook.take()
    expect(calls).toHaveLength(3)
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1)
    const receiver = new Webhook(webhookSecret)
    // The library refuses timestamps that are not about now: the clock of this test is elsewhere.
    const [call] = calls
    const stamp = new Date('2026-11-24T02:00:00.000Z')
    const signed = receiver.sign(call?.headers['webhook-id'] ?? '', stamp, call?.body ?? '')
    expect(call?.headers['webhook-signature']).toBe(signed)
    const body = JSON.parse(call?.body ?? '{}') as Record<string, unknown>
    expect(body).toMatchObject({
      type: 'review.submitted',
      data: { review: expect.stringMatching(/^XB-/), subject: { id: documentId } },
    })
    expect(call?.body).not.toMatch(/谨防|editor@|"name"/)
  })

  it('give a webhook up that says it is gone', async () => {
    site.webhook.answer(410)
    await tell(told('gone', []))
    await site.deliver()
    expect((await site.deliveries('dropped')).map(({ target }) => target)).toContain('hub')
  })

  it('go out once when two senders look at once', async () => {
    const ids = [site.idOf('reviewer'), site.idOf('branchReviewer'), site.idOf('head')]
    for (let index = 0; index < 8; index += 1) await tell(told(`both-${index}`, ids))
    const counts = await Promise.all([site.deliver(), site.deliver(), site.deliver()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8 * 4)
    expect(site.mail.take()).toHaveLength(8 * 3)
    expect(site.webhook.take()).toHaveLength(8)
  })

  it('are sent by another instance when the first died with them', async () => {
    await tell(told('orphan', [site.idOf('reviewer')]))
    const [row] = (await site.deliveries('pending')).filter(({ channel }) => channel === 'email')
    // As a sender leaves it that dies between claiming and sending.
    await runInTransaction({ payload: site.payload }, async (req) => {
      const { ownWrites } =
        await import('../../../src/plugins/response-clock/operations/ownWrites.js')
      await ownWrites(req.payload.db).updateOne({
        collection: 'notice-deliveries',
        id: row?.id ?? '',
        req,
        data: { attempts: 1, nextAttemptAt: '2026-11-24T02:01:00.000Z' },
      })
    })
    await site.deliver()
    expect(receivers()).toEqual([])
    site.clock.set('2026-11-24T02:01:01.000Z')
    await site.deliver()
    expect(receivers()).toEqual(['reviewer'])
  })

  it('come as one digest on a working day for those who want it so', async () => {
    await site.setUser('reviewer2', { noticeEmail: 'digest' })
    await site.setUser('head', { noticeEmail: 'none' })
    const ids = [site.idOf('reviewer2'), site.idOf('head')]
    await site.rest('POST', '/notices/read-all', { as: 'reviewer2' })
    site.clock.set('2026-11-24T09:00:00.000Z') // Tuesday 17:00
    await site.clear()
    await tell(told('digest-1', ids))
    await tell(told('digest-2', ids, { kind: 'breach' }))
    await tell(told('digest-3', ids))
    const first = (await site.noticesOf('reviewer2')).find(
      (one) => one.kind === 'reminder' && one.unread,
    )
    await site.rest('POST', `/notices/${first?.id}/read`, { as: 'reviewer2' })
    site.clock.set('2026-11-25T00:44:00.000Z') // Wednesday 08:44
    await site.deliver()
    expect(site.mail.take()).toEqual([])
    site.clock.set('2026-11-25T00:45:00.000Z')
    await Promise.all([site.deliver(), site.deliver()])
    const mails = site.mail.take()
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'reviewer2@demo.example', subject: 'Unread notices: 2' })
    expect(mails[0]?.text).toContain('First answer is late')
    await tell(told('digest-4', ids))
    await site.deliver()
    expect(site.mail.take()).toEqual([])
    site.clock.set('2026-11-28T02:00:00.000Z') // Saturday
    await site.deliver()
    expect(site.mail.take()).toEqual([])
    site.clock.set('2026-11-30T02:00:00.000Z') // Monday
    await site.deliver()
    expect(site.mail.take()).toMatchObject([{ subject: 'Unread notices: 1' }])
    await site.setUser('reviewer2', { noticeEmail: 'immediate' })
    await site.setUser('head', { noticeEmail: 'immediate' })
  })

  it('are dropped when the person has left', async () => {
    const gone = await site.payload.create({
      collection: 'users',
      data: {
        name: 'gone',
        email: 'gone@demo.example',
        password: 'a password of the tests',
        roles: ['reviewer'],
      } as never,
    })
    await tell(told('gone-person', [String(gone.id)]))
    await site.payload.delete({ collection: 'users', id: gone.id })
    await site.deliver()
    expect(site.mail.take()).toEqual([])
    const rows = await site.deliveries('dropped')
    expect(rows.map(({ target }) => target)).toContain(String(gone.id))
  })

  it('are one’s own: to list, to count and to mark as read', async () => {
    await site.rest('POST', '/notices/read-all', { as: 'reviewer' })
    await tell(told('own', [site.idOf('reviewer'), site.idOf('branchReviewer')]))
    const mine = await site.noticesOf('reviewer', 'en')
    expect(mine.every(({ recipient }) => recipient === site.idOf('reviewer'))).toBe(true)
    const found = mine.find(({ unread }) => unread)
    expect(found).toMatchObject({
      subject: 'First answer due soon: 标题',
      link: '/admin/review/XB-2026-000777',
      unread: true,
    })
    const id = found?.id
    const same = async (language: string) =>
      (await site.noticesOf('reviewer', language)).find((one) => one.id === id)
    expect((await same('zh'))?.subject).toBe('首次答复即将到期：标题')
    const read = (as?: 'branchReviewer' | 'reviewer') =>
      site.rest('POST', `/notices/${id}/read`, as ? { as } : {})
    expect((await read()).status).toBe(401)
    expect((await read('branchReviewer')).status).toBe(404)
    expect((await read('reviewer')).status).toBe(200)
    expect((await read('reviewer')).status).toBe(200)
    expect((await same('zh'))?.unread).toBe(false)
    const wrong = await site.rest('POST', '/notices/none-such/read', { as: 'reviewer' })
    expect(wrong.status).toBe(404)
    expect(wrong.body.errors?.[0]?.data?.code).toBe('response-clock/notice-not-found')
    expect((await site.rest('GET', '/notices')).status).toBe(403)
    expect((await site.rest('POST', '/notices/read-all')).status).toBe(401)
    expect((await site.rest('POST', '/notices/read-all', { as: 'branchReviewer' })).status).toBe(
      200,
    )
    const unread = await site.rest('GET', '/notices/count?where[unread][equals]=true', {
      as: 'branchReviewer',
    })
    expect(unread.body.totalDocs).toBe(0)
    expect((await site.rest('GET', '/notice-deliveries', { as: 'auditor' })).status).toBe(403)
  })

  it('are written by the plugin alone', async () => {
    for (const collection of ['notices', 'notice-deliveries']) {
      const data = {
        key: 'forged',
        recipient: 'x',
        kind: 'approved',
        at: tuesday,
        channel: 'email',
      }
      const answer = await site.rest('POST', `/${collection}`, { as: 'admin', body: data })
      expect(answer.status).toBe(403)
      await expect(site.payload.db.create({ collection, data })).rejects.toMatchObject({
        code: 'response-clock/unsupported-write',
      })
      await expect(site.payload.delete({ collection, where: {} })).resolves.toMatchObject({
        docs: [],
      })
    }
  })

  it('go by the wish of the person, which nobody else sees', async () => {
    const url = `/users/${site.idOf('reviewer')}`
    const wish = { noticeEmail: 'none' }
    expect((await site.rest('PATCH', url, { as: 'reviewer', body: wish })).status).toBe(200)
    const own = await site.rest('GET', url, { as: 'reviewer' })
    expect(own.body.noticeEmail).toBe('none')
    const foreign = await site.rest('GET', url, { as: 'editor' })
    expect(foreign.body).not.toHaveProperty('noticeEmail')
    await tell(told('wish', [site.idOf('reviewer'), site.idOf('branchReviewer')]))
    await site.deliver()
    expect(receivers()).toEqual(['branchreviewer'])
    expect((await site.noticesOf('reviewer')).some(({ unread }) => unread)).toBe(true)
    await site.setUser('reviewer', { noticeEmail: 'immediate' })
  })
})

describeOnDatabases('the sender', (kind) => {
  it('sends after the commit by itself, and a server that hangs delays no decision', async () => {
    const site = await bootNoticesSite(kind, { deliverIntervalMs: 3_600_000, timeoutMs: 60_000 })
    try {
      const { reviewId } = await site.submit()
      await site.mail.arrived()
      site.mail.behave('hang')
      site.webhook.answer('hang')
      const began = Date.now()
      const decided = await decideReview({
        req: await site.actAs('reviewer'),
        reviewId,
        input: { decision: 'approved', opinion: '同意。' },
      })
      expect(decided.status).toBe('approved')
      expect(Date.now() - began).toBeLessThan(15_000)
      expect((await site.deliveries('pending')).map(({ channel }) => channel)).toContain('email')
      // A server that comes back lets the sender end.
      site.mail.behave('accept')
    } finally {
      await site.webhook.stop()
      await site.payload.destroy()
      await site.mail.stop()
    }
  })
})
