import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import type { NoticeContent } from '../../../src/plugins/response-clock/domain/notices/content.js'
import type { DomainEvent, Person, ReviewCase } from '../../../src/plugins/shared/contracts.js'

import { noticeKinds } from '../../../src/plugins/response-clock/constants.js'
import { backOffMs } from '../../../src/plugins/response-clock/domain/notices/backOff.js'
import { composeMail } from '../../../src/plugins/response-clock/domain/notices/composeMail.js'
import { renderNotice } from '../../../src/plugins/response-clock/domain/notices/content.js'
import { digestDay } from '../../../src/plugins/response-clock/domain/notices/digest.js'
import {
  isAllowedWebhookUrl,
  webhookHeaders,
  webhookId,
  webhookKey,
} from '../../../src/plugins/response-clock/domain/notices/webhook.js'
import {
  eventKey,
  whoIsTold,
} from '../../../src/plugins/response-clock/domain/notices/whoIsTold.js'
import { noticeProblems } from '../../../src/plugins/response-clock/notices.js'
import { resolveOptions } from '../../../src/plugins/response-clock/options.js'
import { translations } from '../../../src/plugins/response-clock/translations/index.js'

const person = (id: string): Person => ({
  id,
  name: id,
  email: `${id}@demo.example`,
  language: 'zh',
  branch: null,
})

const reviewCase: ReviewCase = {
  id: '1',
  number: 'XB-2026-000001',
  title: '防范电信诈骗',
  document: { collection: 'leaflets', id: 'd1' },
  status: 'in-review',
  riskLevel: 'low',
  currentStage: 'branch',
  branch: null,
  department: 'retail',
  submittedAt: '2026-11-24T01:00:00.000Z',
  responseDueAt: '2026-11-24T02:00:00.000Z',
  submitter: person('editor'),
  contributors: [person('editor'), person('editor2')],
  claimer: person('reviewer'),
  eligible: [person('reviewer'), person('reviewer2')],
  away: [],
}

const event = (type: string, by: string | null, data = {}): DomainEvent => ({
  type,
  actor: by
    ? { kind: 'user', collection: 'users', id: by, role: 'x', name: by }
    : { kind: 'system', name: 'server' },
  subject: { kind: 'leaflets', id: 'd1' },
  data: { review: reviewCase.number, ...data },
})

describe('who is told', () => {
  it.each([
    ['review.submitted', 'editor', ['reviewer', 'reviewer2']],
    ['review.submitted', 'reviewer2', ['reviewer']],
    ['review.stage-approved', 'reviewer', ['reviewer2']],
    ['review.changes-requested', 'reviewer', ['editor', 'editor2']],
    ['review.rejected', 'reviewer', ['editor', 'editor2']],
    ['review.approved', 'reviewer', ['editor', 'editor2']],
    ['review.withdrawn', 'editor', ['reviewer']],
    ['review.superseded', 'editor2', ['reviewer']],
    ['review.handed-over', 'reviewer2', ['reviewer']],
    ['approval.revoked', 'head1', ['editor', 'editor2']],
    ['approval.expired', null, ['editor', 'editor2']],
    ['recheck.opened', null, ['reviewer', 'reviewer2']],
    ['review.claimed', 'reviewer', null],
    ['content.published', 'editor', null],
    ['user.roles-changed', 'admin', null],
  ])('of %s by %s: %j', (type, by, expected) => {
    const told = whoIsTold({ event: event(type, by), reviewCase })
    expect(told?.people ?? null).toEqual(expected)
  })

  it('is nobody who is away, unless all are', () => {
    const submitted = event('review.submitted', 'editor')
    const told = (away: readonly string[]) =>
      whoIsTold({ event: submitted, reviewCase: { ...reviewCase, away } })?.people
    expect(told(['reviewer'])).toEqual(['reviewer2'])
    expect(told(['reviewer', 'reviewer2'])).toEqual(['reviewer', 'reviewer2'])
  })

  it('is whom the event names, before what the review says', () => {
    const told = (concerned: readonly string[]) =>
      whoIsTold({ event: event('publication.failed', null), reviewCase: null, concerned })?.people
    expect(told(['editor', 'editor'])).toEqual(['editor'])
    const own = { event: event('review.stage-approved', 'reviewer'), reviewCase }
    expect(whoIsTold({ ...own, concerned: ['head1', 'reviewer'] })?.people).toEqual(['head1'])
    expect(whoIsTold({ ...own, concerned: [] })?.people).toEqual([])
  })

  it('names an event the same however often it is told', () => {
    const [now, later] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-02T00:00:00Z')]
    const stage = event('review.stage-approved', 'reviewer', { stage: 'branch' })
    expect(eventKey(stage, now)).toBe('XB-2026-000001/review.stage-approved/branch')
    expect(eventKey(stage, later)).toBe(eventKey(stage, now))
    const handed = event('review.handed-over', 'reviewer')
    expect(eventKey(handed, later)).not.toBe(eventKey(handed, now))
  })
})

const content = (kind: NoticeContent['kind'], title = '标题'): NoticeContent => ({
  kind,
  number: 'XB-2026-000001',
  title,
  data: {
    by: '王敏',
    submittedBy: '李雷',
    dueAt: '2026-11-24T02:00:00.000Z',
    level: 2,
    webhook: '',
  },
})

const render = (language: 'en' | 'zh', notice: NoticeContent) =>
  renderNotice({
    content: notice,
    language,
    wording: translations[language].notices,
    timeZone: 'Asia/Shanghai',
  })

describe('words of a notice', () => {
  it.each(noticeKinds.flatMap((kind) => [['zh', kind] as const, ['en', kind] as const]))(
    'in %s for %s are complete',
    (language, kind) => {
      const { body, subject } = render(language, content(kind))
      expect(subject).not.toBe('')
      expect(body).not.toBe('')
      expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|Invalid/)
      if (language === 'zh') expect(subject).toMatch(/\p{Script=Han}/u)
    },
  )

  it('write moments in the time zone of the calendar', () => {
    expect(render('en', content('reminder')).body).toContain('10:00')
    expect(render('zh', content('reminder')).body).toContain('10:00')
  })

  it('survive a kind and values of another release', () => {
    const foreign = { ...content('approved'), kind: 'unheard-of' as never, data: { dueAt: 'soon' } }
    expect(render('en', foreign)).toEqual({ subject: '', body: '' })
    expect(render('en', { ...foreign, kind: 'reminder' }).body).toContain('soon')
  })
})

describe('a mail', () => {
  const nasty = '<img src=x onerror=alert(1)>\r\nBcc: all@bank.example "&\''
  const mailOf = (digest: boolean, titles: readonly string[]) =>
    composeMail({
      items: titles.map((title) => ({
        ...render('en', content('approved', title)),
        number: 'XB-2026-000001',
        url: 'https://cms.example/admin/review/XB-2026-000001',
      })),
      digest,
      recipientName: 'A <b>',
      wording: translations.en.notices.mail,
      language: 'en',
      settingsUrl: 'https://cms.example/admin/account',
    })

  it('says number, what happened and title, and has the link', () => {
    const mail = mailOf(false, ['Rent no account'])
    expect(mail.subject).toBe('[XB-2026-000001] Approved: Rent no account')
    expect(mail.text).toContain('https://cms.example/admin/review/XB-2026-000001')
    expect(mail.html).toContain('href="https://cms.example/admin/review/XB-2026-000001"')
  })

  it('escapes everything and keeps its subject on one line', () => {
    const mail = mailOf(false, [nasty])
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.html).not.toContain('<img')
    expect(mail.html).not.toContain('<b>')
    expect(mail.html).toContain('&lt;img src=x')
  })

  it('lists all notices of a digest', () => {
    const mail = mailOf(true, ['One', 'Two'])
    expect(mail.subject).toBe('Unread notices: 2')
    expect(mail.text).toContain('Approved: One')
    expect(mail.html).toContain('Approved: Two')
  })
})

describe('waiting times', () => {
  it('double from a minute to six hours, half of each left to chance', () => {
    const minutes = (attempts: number, random: number) => backOffMs(attempts, random) / 60_000
    expect([1, 2, 3, 9, 10, 12].map((attempts) => minutes(attempts, 1))).toEqual([
      1, 2, 4, 256, 360, 360,
    ])
    expect(minutes(1, 0)).toBe(0.5)
    expect(minutes(12, 0)).toBe(180)
  })

  it.each([
    ['08:44', '2026-11-24T00:44:00Z', true, null],
    ['08:45', '2026-11-24T00:45:00Z', true, '2026-11-24'],
    ['23:59', '2026-11-24T15:59:00Z', true, '2026-11-24'],
    ['no work', '2026-11-24T01:00:00Z', false, null],
  ])('the digest at %s', (_, now, isWorkingDay, expected) => {
    expect(
      digestDay({
        now: new Date(now),
        timeZone: 'Asia/Shanghai',
        day: '2026-11-24',
        isWorkingDay,
        digestAt: '08:45',
      }),
    ).toBe(expected)
  })
})

describe('webhooks', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

  it('sign as Standard Webhooks says: its own library verifies it', () => {
    const body = '{"type":"review.approved"}'
    const key = webhookKey(secret) as Buffer
    const headers = webhookHeaders({ id: webhookId('k'), body, key, now: new Date() })
    const receiver = new Webhook(secret)
    expect(receiver.verify(body, { ...headers })).toEqual({ type: 'review.approved' })
    expect(() => receiver.verify(`${body} `, { ...headers })).toThrow()
  })

  it('have one identity for every attempt', () => {
    expect(webhookId('a')).toBe(webhookId('a'))
    expect(webhookId('a')).not.toBe(webhookId('b'))
  })

  it.each([
    ['https://hooks.bank.example/cms', true],
    ['http://127.0.0.1:9/x', true],
    ['http://localhost:9/x', true],
    ['http://[::1]:9/x', true],
    ['http://hooks.bank.example/cms', false],
    ['http://127.0.0.1.evil.example/', false],
    ['https://user:secret@hooks.bank.example/', false],
    ['ftp://127.0.0.1/', false],
    ['nonsense', false],
  ])('may go to %s: %s', (url, allowed) => {
    expect(isAllowedWebhookUrl(url)).toBe(allowed)
  })

  it('stop the boot when they are set up wrongly', () => {
    const problems = noticeProblems(
      { collections: [{ slug: 'users', fields: [] }] } as never,
      resolveOptions({
        notices: {
          digestAt: '25:00',
          webhooks: [
            { name: 'a', url: 'http://hooks.bank.example', secret },
            { name: 'a', url: 'https://hooks.bank.example', secret: 'short' },
          ],
        },
      }),
    )
    expect(problems.map(({ id }) => id.split('/')[1])).toEqual([
      'E102',
      'E103',
      'E104',
      'E105',
      'E106',
    ])
  })
})
