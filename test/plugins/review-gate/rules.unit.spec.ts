import { describe, expect, it } from '@jest/globals'

import type { ReviewStatus } from '../../../src/plugins/review-gate/constants.js'
import type {
  ReviewFacts,
  ReviewerProfile,
} from '../../../src/plugins/review-gate/domain/reviewers.js'
import type { ReviewAction } from '../../../src/plugins/review-gate/domain/transitions.js'

import { judgeFingerprint } from '../../../src/hooks/consumerProtectionReview.js'
import { reviewStatuses } from '../../../src/plugins/review-gate/constants.js'
import { mayDecide } from '../../../src/plugins/review-gate/domain/reviewers.js'
import {
  currentStage,
  decideStage,
  defaultStages,
  highestRisk,
  isHigherRisk,
  lowerStages,
  openStages,
  raiseStages,
  resumeStages,
} from '../../../src/plugins/review-gate/domain/stages.js'
import {
  documentReviewStatus,
  isPossible,
  reviewActions,
  statusAfterDecision,
} from '../../../src/plugins/review-gate/domain/transitions.js'
import { validUntil } from '../../../src/plugins/review-gate/domain/validity.js'
import { formatReviewNumber } from '../../../src/plugins/review-gate/operations/reviewNumber.js'

describe('mayDecide', () => {
  const reviewer: ReviewerProfile = {
    id: 'r',
    roles: ['reviewer'],
    department: 'consumer-protection',
    strategy: 'local-jwt',
  }
  const review: ReviewFacts = {
    submittedBy: 'e',
    submittedByDepartment: 'retail',
    contributors: ['e', 'e2'],
    requiredRole: 'reviewer',
    earlierDeciders: [],
  }
  const admin = { roles: ['admin', 'reviewer'] }

  it.each<[string, Partial<ReviewerProfile>, Partial<ReviewFacts>, string]>([
    ['the right reviewer', {}, {}, 'eligible'],
    ['the submitter', { id: 'e' }, {}, 'submitter'],
    ['a co-editor', { id: 'e2' }, {}, 'contributor'],
    ['a colleague of the submitter', { department: 'retail' }, {}, 'same-department'],
    ['somebody without a department', { department: null }, {}, 'department-unknown'],
    [
      "a reviewer of an unknown department's content",
      {},
      { submittedByDepartment: null },
      'department-unknown',
    ],
    ['who decided an earlier stage', {}, { earlierDeciders: ['r'] }, 'decided-earlier-stage'],
    ['a key', { strategy: 'api-key' }, {}, 'api-key'],
    ['an administrator who wrote it', { id: 'e', ...admin }, {}, 'submitter'],
    ['an administrator', { roles: ['admin'] }, {}, 'not-allowed'],
    ['a reviewer of another stage', { roles: ['head-reviewer'] }, {}, 'not-allowed'],
    ['anybody when no stage is open', {}, { requiredRole: null }, 'not-allowed'],
  ])('%s: %s', (_, person, facts, expected) => {
    const result = mayDecide({
      reviewer: { ...reviewer, ...person },
      review: { ...review, ...facts },
      departmentsInUse: true,
    })
    expect(result.outcome === 'not-independent' ? result.because : result.outcome).toBe(expected)
  })

  it('compares persons only where there are no departments', () => {
    const person = { ...reviewer, department: null }
    expect(mayDecide({ reviewer: person, review, departmentsInUse: false }).outcome).toBe(
      'eligible',
    )
  })
})

describe('transitions', () => {
  const possible: Readonly<Record<ReviewStatus, readonly ReviewAction[]>> = {
    'in-review': [
      'claim',
      'release',
      'hand-over',
      'decide',
      'raise-risk',
      'lower-risk',
      'comment',
      'answer-comment',
      'withdraw',
      'supersede',
    ],
    'changes-requested': [
      'answer-points',
      'comment',
      'answer-comment',
      'resubmit',
      'withdraw',
      'supersede',
    ],
    approved: ['answer-comment', 'revoke', 'expire', 'recheck'],
    rejected: ['answer-points', 'comment', 'answer-comment'],
    withdrawn: ['answer-comment'],
    superseded: ['answer-comment'],
    expired: ['answer-comment'],
    revoked: ['answer-comment'],
  }

  it.each(
    reviewStatuses.flatMap((status) => reviewActions.map((action) => [status, action] as const)),
  )('%s, %s', (status, action) => {
    expect(isPossible(status, action)).toBe(possible[status].includes(action))
  })

  it.each([
    ['approved', false, 'in-review'],
    ['approved', true, 'approved'],
    ['changes-requested', false, 'changes-requested'],
    ['rejected', true, 'rejected'],
  ] as const)('%s at last stage %s gives %s', (decision, last, status) => {
    expect(statusAfterDecision(decision, last)).toBe(status)
  })

  it.each([
    [null, false, 'unsubmitted'],
    [null, true, 'approved'],
    ['in-review', true, 'in-review'],
    ['changes-requested', false, 'changes-requested'],
    ['approved', true, 'approved'],
    ['approved', false, 'unsubmitted'],
    ['rejected', false, 'rejected'],
    ['withdrawn', true, 'approved'],
    ['revoked', false, 'revoked'],
    ['expired', false, 'expired'],
  ] as const)(
    'newest review %s, approved as it is %s: the document is %s',
    (newest, approved, expected) => {
      expect(documentReviewStatus(newest, approved)).toBe(expected)
    },
  )
})

describe('stages', () => {
  const at = '2026-11-24T01:00:00.000Z'

  it.each([
    ['low', ['branch']],
    ['medium', ['branch', 'head-office']],
    ['high', ['branch', 'head-office', 'head-office-second']],
  ] as const)('at %s risk are %j', (risk, keys) => {
    expect(openStages({ stages: defaultStages[risk], at }).map(({ key }) => key)).toEqual(keys)
  })

  it('open one after the other', () => {
    let runs = openStages({ stages: defaultStages.high, at })
    for (const expected of ['branch', 'head-office', 'head-office-second']) {
      expect(currentStage(runs)?.key).toBe(expected)
      runs = decideStage(runs, { kind: 'approved', at, by: expected, byName: expected })
    }
    expect(currentStage(runs)).toBeNull()
  })

  it('stop at a refusal', () => {
    const runs = decideStage(openStages({ stages: defaultStages.high, at }), {
      kind: 'changes-requested',
      at,
      by: 'r',
      byName: 'R',
    })
    expect(currentStage(runs)).toBeNull()
    expect(runs.map(({ status }) => status)).toEqual(['changes-requested', 'waiting', 'waiting'])
  })

  it('grow with the risk and keep what was decided', () => {
    const runs = raiseStages(openStages({ stages: defaultStages.low, at }), defaultStages.high)
    expect(runs.map(({ status }) => status)).toEqual(['open', 'waiting', 'waiting'])
  })

  it('keep their order of a kind’s own when the risk grows, and none comes twice', () => {
    const low = openStages({ stages: [{ key: 'branch', role: 'reviewer' }], at })
    const high = [
      { key: 'legal', role: 'lawyer' },
      { key: 'branch', role: 'reviewer' },
      { key: 'head-office', role: 'head-reviewer' },
    ]
    expect(raiseStages(low, high).map(({ key }) => key)).toEqual(['branch', 'legal', 'head-office'])
  })

  it.each([
    ['high', 'low', 0, ['branch']],
    ['high', 'medium', 1, ['branch', 'head-office']],
    ['medium', 'low', 1, null],
    ['high', 'low', 2, null],
    ['high', 'medium', 2, null],
  ] as const)('from %s to %s with %i decided: %j', (from, to, decided, expected) => {
    let runs = openStages({ stages: defaultStages[from], at })
    for (let index = 0; index < decided; index += 1) {
      runs = decideStage(runs, { kind: 'approved', at, by: 'r', byName: 'R' })
    }
    expect(lowerStages(runs, defaultStages[to])?.map(({ key }) => key) ?? null).toEqual(expected)
  })

  describe('of a resubmission', () => {
    const decided = (approvals: number) => {
      let runs = openStages({ stages: defaultStages.high, at })
      for (let index = 0; index < approvals; index += 1) {
        runs = decideStage(runs, { kind: 'approved', at, by: `r${index}`, byName: 'R' })
      }
      return decideStage(runs, { kind: 'changes-requested', at, by: 'last', byName: 'L' })
    }
    const resume = (approvals: number, more: Partial<Parameters<typeof resumeStages>[0]> = {}) =>
      resumeStages({
        stages: defaultStages.high,
        previous: decided(approvals),
        previousNumber: 'XB-2026-000001',
        mayCarry: () => true,
        at,
        ...more,
      }).map(({ status, decidedBy }) => (decidedBy ? `${status} by ${decidedBy}` : status))

    it.each([
      [0, ['open', 'waiting', 'waiting']],
      [1, ['approved by r0', 'open', 'waiting']],
      [2, ['approved by r0', 'approved by r1', 'open']],
    ])('take over %i approved ones', (approvals, expected) => {
      expect(resume(approvals)).toEqual(expected)
    })

    it('begin at the first that may not be taken over', () => {
      expect(resume(2, { mayCarry: ({ decidedBy }) => decidedBy !== 'r1' })).toEqual([
        'approved by r0',
        'open',
        'waiting',
      ])
    })

    it('begin where the definition changed meanwhile', () => {
      const stages = [{ key: 'legal', role: 'lawyer' }, ...defaultStages.high]
      expect(resume(2, { stages })).toEqual(['open', 'waiting', 'waiting', 'waiting'])
    })

    it('leave at least one to decide when there are fewer now', () => {
      expect(resume(2, { stages: defaultStages.medium })).toEqual(['approved by r0', 'open'])
    })
  })

  it('compare risks', () => {
    expect(isHigherRisk('high', 'low')).toBe(true)
    expect(isHigherRisk('low', 'low')).toBe(false)
    expect(highestRisk(['low', 'medium'])).toBe('medium')
    expect(highestRisk([])).toBe('low')
  })
})

describe('validUntil', () => {
  const approvedAt = new Date('2026-11-24T00:00:00.000Z')

  it.each([
    [null, '2027-11-24T00:00:00.000Z'],
    [new Date('2026-12-01T00:00:00.000Z'), '2026-12-01T00:00:00.000Z'],
    [new Date('2030-01-01T00:00:00.000Z'), '2027-11-24T00:00:00.000Z'],
  ])('content that ends %s is approved until %s', (contentEndsAt, expected) => {
    expect(validUntil({ approvedAt, validityDays: 365, contentEndsAt }).toISOString()).toBe(
      expected,
    )
  })
})

describe('judgeFingerprint', () => {
  const now = new Date('2026-11-24T00:00:00.000Z')
  const review = {
    id: 1,
    number: 'XB-2026-000001',
    status: 'approved',
    fingerprints: { zh: 'f' },
    approvedAt: '2026-11-01T00:00:00.000Z',
    validUntil: '2026-11-25T00:00:00.000Z',
    approvalEventId: 'e',
    approvalSequence: 7,
  }
  const judge = (reviews: readonly (typeof review)[], locale = 'zh', fingerprint = 'f') =>
    judgeFingerprint({ reviews, locale, fingerprint, now }).verdict

  it.each<[string, string, readonly Partial<typeof review>[]]>([
    ['approved', 'in force', [{}]],
    ['required', 'no review', []],
    ['required', 'another fingerprint', [{ fingerprints: { zh: 'g' } }]],
    ['expired', 'over at this very millisecond', [{ validUntil: now.toISOString() }]],
    ['expired', 'swept', [{ status: 'expired' }]],
    ['revoked', 'revoked', [{ status: 'revoked' }]],
    ['approved', 'approved again after a revocation', [{}, { status: 'revoked' }]],
    ['revoked', 'revoked after an earlier approval', [{ status: 'revoked' }, {}]],
  ])('%s: %s', (verdict, _, changes) => {
    expect(judge(changes.map((change) => ({ ...review, ...change })))).toBe(verdict)
  })

  it('never lets one locale speak for another', () => {
    expect(judge([review], 'en')).toBe('required')
  })
})

it('numbers reviews by year', () => {
  expect(formatReviewNumber(2026, 123)).toBe('XB-2026-000123')
})
