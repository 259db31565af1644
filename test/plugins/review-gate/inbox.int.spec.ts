import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { InboxPage } from '../../../src/plugins/review-gate/domain/inbox.js'
import type { BootedSite, Caller, Person } from '../../support/bootSite.js'
import type { ReviewRowData } from '../../support/waitingReviews.js'

import { ungated } from '../../../src/plugins/review-gate/gate/ungated.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { createReviewRow } from '../../support/waitingReviews.js'

const now = new Date('2026-11-24T02:00:00.000Z')
const minutes = (count: number): string => new Date(now.getTime() + count * 60_000).toISOString()

describeOnDatabases('inbox', (kind) => {
  let site: BootedSite
  beforeAll(async () => {
    site = await bootSite({ database: freshDatabase(kind), clock: { now: () => now } })
  })
  afterAll(() => site.stop())

  const inbox = async (as: Caller, search = ''): Promise<InboxPage> => {
    const { status, body } = await site.rest('GET', `/reviews/inbox${search}`, { as })
    expect(status).toBe(200)
    return body as unknown as InboxPage
  }
  const titles = async (as: Caller, search = ''): Promise<readonly string[]> =>
    (await inbox(as, search)).docs.map(({ title }) => title)

  /** Rows of one test only: their titles begin with a word of their own, by which it searches. */
  const rows = async (
    word: string,
    named: Readonly<Record<string, ReviewRowData>>,
  ): Promise<Readonly<Record<string, string>>> => {
    const ids: Record<string, string> = {}
    for (const [name, data] of Object.entries(named)) {
      ids[name] = (await createReviewRow(site.payload, { title: `${word}: ${name}`, ...data })).id
    }
    return ids
  }

  /** Names of the rows that a person finds, in order. */
  const found = async (as: Caller, word: string, search = ''): Promise<readonly string[]> =>
    (await titles(as, `?q=${word}:${search}`)).map((title) => title.slice(word.length + 2))

  const idOf = (person: Person): string => site.idOf(person)

  describe('waiting for me', () => {
    it('shows exactly what the person may decide now', async () => {
      const me = idOf('reviewer')
      await rows('mine', {
        yes: {},
        decided: { status: 'approved', currentStage: null, currentRole: null },
        otherStage: { currentStage: 'head-office', currentRole: 'head-reviewer' },
        ownSubmission: { submittedBy: me, involved: '' },
        ownDepartment: { submittedByDepartment: 'consumer-protection' },
        noDepartment: { submittedByDepartment: null },
        author: { involved: `|somebody|${me}|` },
        firstInvolved: { involved: `|${me}|somebody|` },
        claimedByOther: { claimedBy: 'another', claimedByName: 'Another' },
        claimedByMe: { claimedBy: me, claimedByName: 'reviewer' },
        nobodyInvolved: { involved: '' },
      })
      expect(await found('reviewer', 'mine', '&sort=number')).toEqual([
        'yes',
        'claimedByMe',
        'nobodyInvolved',
      ])
    })

    it('tells ids apart of which one begins or ends with the other', async () => {
      const me = idOf('reviewer')
      await rows('prefix', {
        longer: { involved: `|${me}0|` },
        shorter: { involved: `|${me.slice(0, -1)}|` },
        within: { involved: `|x${me}|` },
        exact: { involved: `|x|${me}|y|` },
      })
      expect(await found('reviewer', 'prefix', '&sort=number')).toEqual([
        'longer',
        'shorter',
        'within',
      ])
    })

    it('shows what an absent person has claimed to whoever may stand in', async () => {
      const { payload } = site
      const [deputised, open, back] = ['head1', 'head2', 'auditor'].map((name) =>
        idOf(name as Person),
      )
      await rows('absent', {
        deputised: { claimedBy: deputised },
        open: { claimedBy: open },
        back: { claimedBy: back },
      })
      const absence = (person: string | undefined, until: string, deputy?: string) =>
        payload.create({
          collection: 'reviewer-absences',
          data: { person, from: '2026-11-20T12:00:00.000Z', until, deputy } as never,
        })
      await absence(deputised, '2026-11-24T12:00:00.000Z', idOf('editor2'))
      await absence(open, '2026-11-24T12:00:00.000Z')
      await absence(back, '2026-11-23T12:00:00.000Z')
      expect(await found('reviewer', 'absent')).toEqual(['open'])
      const page = await inbox('reviewer', '?q=absent:&view=department&sort=number')
      expect(page.docs.map(({ bulkObstacle }) => bulkObstacle)).toEqual([
        'claimed',
        null,
        'claimed',
      ])
      expect(page.counts.mine).toBe(1)
    })

    it('is empty for whoever serves no stage', async () => {
      await rows('nobody', { one: {} })
      expect(await found('editor', 'nobody')).toEqual([])
      expect(await found('auditor', 'nobody')).toEqual([])
      expect(await found('auditor', 'nobody', '&view=all')).toEqual(['one'])
    })
  })

  describe('the other views', () => {
    it('shows the department also what a colleague has, and what oneself may not decide', async () => {
      const me = idOf('reviewer')
      await rows('department', {
        free: {},
        colleague: { claimedBy: idOf('head1') },
        author: { involved: `|${me}|` },
        own: { submittedByDepartment: 'consumer-protection' },
      })
      const search = '&view=department&sort=number'
      expect(await found('reviewer', 'department', search)).toEqual(['free', 'colleague', 'author'])
    })

    it('shows editors what they and their department have submitted, open ones first asked', async () => {
      await rows('submitted', {
        own: { submittedBy: idOf('editor') },
        changes: { submittedBy: idOf('editor'), status: 'changes-requested' },
        colleague: { submittedBy: idOf('editor2') },
        foreign: { submittedByDepartment: 'it' },
        closed: { submittedBy: idOf('editor'), status: 'approved' },
      })
      const sorted = (view: string) => found('editor', 'submitted', `&sort=number&view=${view}`)
      expect(await sorted('submitted')).toEqual(['own', 'changes'])
      expect(await sorted('department')).toEqual(['own', 'colleague'])
      expect(await sorted('submitted&status=any')).toEqual(['own', 'changes', 'closed'])
      expect(await sorted('submitted&status=approved')).toEqual(['closed'])
    })

    it('shows what I have claimed, and all', async () => {
      const me = idOf('reviewer')
      await rows('claimed', {
        mine: { claimedBy: me },
        closed: { claimedBy: me, status: 'approved' },
        other: { claimedBy: idOf('head1') },
      })
      expect(await found('reviewer', 'claimed', '&view=claimed')).toEqual(['mine'])
      expect(await found('reviewer', 'claimed', '&view=all&sort=number')).toEqual(['mine', 'other'])
      const page = await inbox('reviewer', '?q=claimed:&status=any&view=all')
      expect(page.totalDocs).toBe(3)
    })

    it('counts every view under the same filters', async () => {
      await rows('count', {
        one: {},
        two: { claimedBy: idOf('reviewer') },
        three: { claimedBy: 'another', riskLevel: 'high' },
        four: { currentRole: 'head-reviewer', currentStage: 'head-office' },
      })
      const { counts } = await inbox('reviewer', '?q=count:')
      expect(counts).toEqual({ mine: 2, department: 3, claimed: 1, submitted: 0, all: 4 })
      const high = await inbox('reviewer', '?q=count:&risk=high')
      expect(high.counts).toMatchObject({ mine: 0, department: 1, all: 1 })
    })
  })

  describe('filters and order', () => {
    beforeAll(async () => {
      await rows('filter', {
        late: { responseDueAt: minutes(-90), submittedAt: minutes(-150) },
        later: {
          responseDueAt: minutes(50),
          documentCollection: 'campaigns',
          riskLevel: 'high',
          riskRank: 3,
          branch: 'branch-2',
        },
        soon: { responseDueAt: minutes(10), submittedBy: 'zhang', submittedByName: 'Zhang' },
        now: { responseDueAt: minutes(-1) },
        answered: {
          responseDueAt: minutes(-500),
          firstAnsweredAt: minutes(-400),
          currentStage: 'head-office',
          currentRole: 'head-reviewer',
          riskLevel: 'medium',
          riskRank: 2,
        },
      })
    })
    const all = (search: string) => found('reviewer', 'filter', `&view=all${search}`)

    it.each([
      ['', ['late', 'now', 'soon', 'later', 'answered']],
      ['&due=overdue', ['late', 'now']],
      ['&due=soon', ['soon']],
      ['&due=later', ['later']],
      ['&due=answered', ['answered']],
      ['&kind=campaigns', ['later']],
      ['&kind=leaflets&risk=medium', ['answered']],
      ['&stage=head-office', ['answered']],
      ['&branch=branch-2', ['later']],
      ['&submitter=zhang', ['soon']],
      ['&risk=', ['late', 'now', 'soon', 'later', 'answered']],
      ['&sort=-due', ['answered', 'later', 'soon', 'now', 'late']],
      ['&sort=number', ['late', 'later', 'soon', 'now', 'answered']],
      ['&sort=-number', ['answered', 'now', 'soon', 'later', 'late']],
      ['&sort=title', ['answered', 'late', 'later', 'now', 'soon']],
      ['&sort=-risk', ['later', 'answered', 'now', 'soon', 'late']],
      ['&sort=kind', ['later', 'answered', 'late', 'now', 'soon']],
      ['&sort=-submitter', ['soon', 'later', 'now', 'late', 'answered']],
      ['&sort=-branch', ['later', 'soon', 'now', 'late', 'answered']],
      ['&sort=-stage', ['answered', 'later', 'soon', 'now', 'late']],
      ['&sort=submitted', ['late', 'later', 'soon', 'now', 'answered']],
    ])('%s', async (search, expected) => {
      expect(await all(search)).toEqual(expected)
    })

    it('searches number and title, every word, in any case, wildcards read as nothing', async () => {
      const { number } = await createReviewRow(site.payload, { title: 'Reise-Betrug 100% sicher' })
      expect(await titles('reviewer', `?q=${number}`)).toEqual(['Reise-Betrug 100% sicher'])
      expect(await titles('reviewer', `?q=${number.toLowerCase()}`)).toHaveLength(1)
      expect(await titles('reviewer', '?q=sicher%20reise')).toHaveLength(1)
      expect(await titles('reviewer', '?q=sicher%20flug')).toEqual([])
      expect(await titles('reviewer', '?q=fl%25')).toEqual([])
      expect(await titles('reviewer', '?q=Reise-B_trug')).toHaveLength(1)
      expect(await titles('reviewer', `?q=${encodeURIComponent('100%')}`)).toHaveLength(1)
      expect(await titles('reviewer', `?q=${encodeURIComponent('.*')}`)).toEqual([])
    })

    it('pages without gaps or doubles, and leads from behind the end to the last page', async () => {
      const same = { responseDueAt: minutes(5), createdAt: minutes(0) }
      await rows(
        'paging',
        Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`n${index}`, same])),
      )
      const page = (number: number) => inbox('reviewer', `?q=paging:&limit=3&page=${number}`)
      const [first, second, third] = [await page(1), await page(2), await page(3)]
      expect([first, second, third].map(({ docs }) => docs.length)).toEqual([3, 3, 1])
      expect(first).toMatchObject({ totalDocs: 7, totalPages: 3, page: 1, limit: 3 })
      const seen = [first, second, third].flatMap(({ docs }) => docs.map(({ id }) => id))
      expect(new Set(seen).size).toBe(7)
      expect(await page(9)).toMatchObject({ page: 3, docs: third.docs })
    })
  })

  describe('one line', () => {
    it('has what a list shows and nothing of the content', async () => {
      await rows('line', { one: { openFindings: 2 } })
      const { docs } = await inbox('reviewer', '?q=line:')
      expect(docs[0]).toEqual({
        id: expect.any(String) as unknown,
        number: expect.stringMatching(/^XB-/) as unknown,
        title: 'line: one',
        document: { collection: 'leaflets', id: expect.any(String) as unknown },
        status: 'in-review',
        origin: 'submission',
        round: 1,
        riskLevel: 'low',
        currentStage: 'branch',
        submittedBy: 'somebody',
        submittedByName: 'Somebody',
        submittedByDepartment: 'retail',
        branch: 'branch-1',
        submittedAt: '2026-11-24T01:00:00.000Z',
        responseDueAt: '2026-11-24T02:00:00.000Z',
        firstAnsweredAt: null,
        claimedBy: null,
        claimedByName: null,
        openFindings: 2,
        looking: [],
        bulkObstacle: 'findings',
      })
    })

    it('names others who look at it now', async () => {
      const { one } = await rows('looking', { one: {} })
      const look = (person: string, seenAt: string) =>
        ungated(site.payload.db).create({
          collection: 'review-presence',
          data: { key: `${one}/${person}`, review: one, person, personName: person, seenAt },
          req: {},
        })
      await look('head1', new Date(now.getTime() - 20_000).toISOString())
      await look('left', minutes(-2))
      await look(idOf('reviewer'), now.toISOString())
      const { docs } = await inbox('reviewer', '?q=looking:')
      expect(docs[0]?.looking).toEqual([{ id: 'head1', name: 'head1' }])
    })

    it('says what keeps a review out of a bulk decision', async () => {
      const me = idOf('reviewer')
      await rows('bulk', {
        fine: {},
        mine: { claimedBy: me },
        risky: { riskLevel: 'medium' },
        findings: { openFindings: 1 },
        closed: { status: 'approved' },
        stage: { currentRole: 'head-reviewer' },
        author: { involved: `|${me}|` },
        department: { submittedByDepartment: 'consumer-protection' },
        claimed: { claimedBy: 'another' },
      })
      const { docs } = await inbox('reviewer', '?q=bulk:&view=all&status=any&sort=number')
      expect(docs.map(({ title, bulkObstacle }) => [title.slice(6), bulkObstacle])).toEqual([
        ['fine', null],
        ['mine', null],
        ['risky', 'risk'],
        ['findings', 'findings'],
        ['closed', 'wrong-state'],
        ['stage', 'not-allowed'],
        ['author', 'not-independent'],
        ['department', 'not-independent'],
        ['claimed', 'claimed'],
      ])
    })
  })

  describe('access', () => {
    it('refuses whoever is not signed in', async () => {
      const { status, body } = await site.rest('GET', '/reviews/inbox')
      expect(status).toBe(401)
      expect(body.errors?.[0]?.data?.code).toBe('review-gate/not-allowed')
    })

    it.each(['view=everything', 'sort=snapshots', 'page=0', 'limit=1000', 'risk=none', 'due=x'])(
      'refuses %s',
      async (search) => {
        const { status, body } = await site.rest('GET', `/reviews/inbox?${search}`, {
          as: 'reviewer',
        })
        expect(status).toBe(400)
        expect(body.errors?.[0]?.data?.code).toBe('review-gate/invalid-input')
      },
    )
  })
})
