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
  openStages,
  raiseStages,
} from '../../../src/plugins/review-gate/domain/stages.js'
import {
  documentReviewStatus,
  isPossible,
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
    'in-review': ['claim', 'decide', 'raise-risk', 'withdraw', 'supersede'],
    'changes-requested': ['withdraw', 'supersede'],
    approved: ['revoke', 'expire'],
    rejected: [],
    withdrawn: [],
    superseded: [],
    expired: [],
    revoked: [],
  }
  const actions: readonly ReviewAction[] = [
    'claim',
    'decide',
    'raise-risk',
    'withdraw',
    'supersede',
    'revoke',
    'expire',
  ]

  it.each(reviewStatuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
    '%s, %s',
    (status, action) => {
      expect(isPossible(status, action)).toBe(possible[status].includes(action))
    },
  )

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
