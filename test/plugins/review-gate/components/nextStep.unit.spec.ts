import { describe, expect, it } from '@jest/globals'

import type { PanelState } from '../../../../src/plugins/review-gate/components/ReviewPanel/nextStep.js'

import { nextStep } from '../../../../src/plugins/review-gate/components/ReviewPanel/nextStep.js'

const draft: PanelState = {
  status: 'unsubmitted',
  isSaved: true,
  isModified: false,
  isPublic: false,
  hasPublic: false,
  hasEarlierApproval: false,
  isOwnSubmission: false,
  isClaimed: false,
  isScheduled: false,
  maySubmit: true,
  mayPublish: true,
}

type Row = readonly [
  title: string,
  change: Partial<PanelState>,
  line: string,
  main: string | null,
  others?: readonly string[],
]

const rows: readonly Row[] = [
  ['a document that was never saved', { isSaved: false }, 'unsaved', null],
  ['a new draft', {}, 'unsubmitted', 'submit'],
  ['a new draft, seen by an auditor', { maySubmit: false, mayPublish: false }, 'unsubmitted', null],
  ['unsaved changes of a new draft', { isModified: true }, 'modified', 'submit'],
  [
    'unsaved changes of an approved item',
    { status: 'approved', isModified: true },
    'modified',
    'resubmit',
  ],
  ['a change after an approval', { hasEarlierApproval: true }, 'changed', 'resubmit'],
  ['a review under way, of another', { status: 'in-review' }, 'inReview', null],
  [
    'a review under way, of one’s own',
    { status: 'in-review', isOwnSubmission: true },
    'inReview',
    'withdraw',
  ],
  ['a claimed review', { status: 'in-review', isClaimed: true }, 'inReviewClaimed', null],
  [
    'changes requested',
    { status: 'changes-requested', isOwnSubmission: true },
    'changesRequested',
    'resubmit',
    ['withdraw'],
  ],
  [
    'unsaved changes of a review under way',
    { status: 'in-review', isOwnSubmission: true, isModified: true },
    'modified',
    'resubmit',
    ['withdraw'],
  ],
  ['an approval', { status: 'approved' }, 'approved', 'publish', ['schedule']],
  ['an approval, seen by an auditor', { status: 'approved', mayPublish: false }, 'approved', null],
  [
    'an approval with unsaved changes over public content',
    { status: 'approved', isModified: true, hasPublic: true },
    'modified',
    'resubmit',
    ['unpublish'],
  ],
  [
    'a scheduled publication',
    { status: 'approved', isScheduled: true },
    'scheduled',
    null,
    ['publish', 'schedule'],
  ],
  [
    'an edit after the publication was scheduled',
    { isScheduled: true, hasEarlierApproval: true },
    'changed',
    'resubmit',
  ],
  [
    'an approved newer version',
    { status: 'approved', hasPublic: true },
    'publishedNewer',
    'publish',
    ['schedule', 'unpublish'],
  ],
  [
    'a published item',
    { status: 'approved', isPublic: true, hasPublic: true },
    'published',
    'unpublish',
  ],
  [
    'a published item, seen by an auditor',
    { status: 'approved', isPublic: true, hasPublic: true, mayPublish: false },
    'published',
    null,
  ],
  ['a rejection', { status: 'rejected' }, 'rejected', 'resubmit'],
  ['a withdrawal', { status: 'withdrawn' }, 'withdrawn', 'resubmit'],
  ['an expired approval', { status: 'expired' }, 'expired', 'resubmit'],
  ['a revoked approval', { status: 'revoked' }, 'revoked', 'resubmit'],
]

describe('nextStep', () => {
  it.each(rows)('%s', (_title, change, line, main, others = []) => {
    expect(nextStep({ ...draft, ...change })).toEqual({ line, main, others })
  })
})
