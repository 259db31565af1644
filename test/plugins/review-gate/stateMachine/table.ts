import type { Action } from './actions.js'
import type { State } from './states.js'

/**
 * The whole state machine: every action in every state by everybody. A row names states and what
 * each actor gets there, in the order of `actors`:
 *
 * anonymous · author · editor of the same department · editor of another department · reviewer ·
 * reviewer 2 · head 1 · head 2 · reviewer of the author's department · auditor · admin ·
 * the API key of reviewer
 */
export type Row = readonly [states: readonly State[], outcomes: string]

/** Words of the table for codes; the others are the codes themselves. */
export const words: Readonly<Record<string, string>> = {
  role: 'not-allowed',
  dept: 'same-department',
  earlier: 'decided-earlier-stage',
  key: 'api-key',
  state: 'wrong-state',
  value: 'invalid-input',
  second: 'second-reviewer',
  bulk: 'bulk-decision',
  open: 'review-open',
  points: 'points-open',
  unapproved: 'approval-required',
  revoked: 'approval-revoked',
  expired: 'approval-expired',
}

const open = [
  'low risk',
  'at branch',
  'claimed by reviewer',
  'lowering proposed by reviewer',
  'at head office',
  'at second head office',
] as const

const closed = [
  'changes requested',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
  'revoked',
  'expired',
] as const

export const table: Readonly<Record<Action, readonly Row[]>> = {
  claim: [
    [
      ['low risk', 'at branch', 'lowering proposed by reviewer'],
      'sign-in submitter dept role ok ok role role dept role role key',
    ],
    [
      ['claimed by reviewer'],
      'sign-in submitter dept role ok claimed role role dept role role key',
    ],
    [['at head office'], 'sign-in submitter dept role earlier role ok ok dept role role key'],
    [
      ['at second head office'],
      'sign-in submitter dept role earlier role earlier ok dept role role key',
    ],
    [closed, 'sign-in state state state state state state state state state state state'],
  ],
  release: [
    [
      [
        'low risk',
        'at branch',
        'lowering proposed by reviewer',
        'at head office',
        'at second head office',
        ...closed,
      ],
      'sign-in role role role state state state state state role role key',
    ],
    [
      ['claimed by reviewer'],
      'sign-in role role role ok claimed claimed claimed claimed role role key',
    ],
  ],
  'hand over': [
    [
      [
        'low risk',
        'at branch',
        'lowering proposed by reviewer',
        'at head office',
        'at second head office',
        ...closed,
      ],
      'sign-in role role role state state state state state role role key',
    ],
    [
      ['claimed by reviewer'],
      'sign-in role role role ok claimed claimed claimed claimed role role key',
    ],
  ],
  approve: [
    [
      ['low risk', 'at branch', 'lowering proposed by reviewer'],
      'sign-in submitter dept role ok ok role role dept role role key',
    ],
    [
      ['claimed by reviewer'],
      'sign-in submitter dept role ok claimed role role dept role role key',
    ],
    [['at head office'], 'sign-in submitter dept role earlier role ok ok dept role role key'],
    [
      ['at second head office'],
      'sign-in submitter dept role earlier role earlier ok dept role role key',
    ],
    [closed, 'sign-in state state state state state state state state state state state'],
  ],
  'ask for changes': [
    [
      ['low risk', 'at branch', 'lowering proposed by reviewer'],
      'sign-in submitter dept role ok ok role role dept role role key',
    ],
    [
      ['claimed by reviewer'],
      'sign-in submitter dept role ok claimed role role dept role role key',
    ],
    [['at head office'], 'sign-in submitter dept role earlier role ok ok dept role role key'],
    [
      ['at second head office'],
      'sign-in submitter dept role earlier role earlier ok dept role role key',
    ],
    [closed, 'sign-in state state state state state state state state state state state'],
  ],
  reject: [
    [
      ['low risk', 'at branch', 'lowering proposed by reviewer'],
      'sign-in submitter dept role ok ok role role dept role role key',
    ],
    [
      ['claimed by reviewer'],
      'sign-in submitter dept role ok claimed role role dept role role key',
    ],
    [['at head office'], 'sign-in submitter dept role earlier role ok ok dept role role key'],
    [
      ['at second head office'],
      'sign-in submitter dept role earlier role earlier ok dept role role key',
    ],
    [closed, 'sign-in state state state state state state state state state state state'],
  ],
  'approve in bulk': [
    [['low risk'], 'sign-in role role role ok ok bulk bulk bulk role role key'],
    [
      [
        'at branch',
        'claimed by reviewer',
        'lowering proposed by reviewer',
        'at head office',
        'at second head office',
        ...closed,
      ],
      'sign-in role role role bulk bulk bulk bulk bulk role role key',
    ],
  ],
  'raise risk': [
    [
      [
        'low risk',
        'at branch',
        'claimed by reviewer',
        'lowering proposed by reviewer',
        'at head office',
      ],
      'sign-in submitter dept role ok ok ok ok dept role role key',
    ],
    [
      ['at second head office'],
      'sign-in submitter dept role value value value value dept role role key',
    ],
    [closed, 'sign-in state state state state state state state state state state state'],
  ],
  'lower risk': [
    [['low risk'], 'sign-in submitter dept role value value value value dept role role key'],
    [
      ['at branch', 'claimed by reviewer'],
      'sign-in submitter dept role ok ok ok ok dept role role key',
    ],
    [
      ['lowering proposed by reviewer'],
      'sign-in submitter dept role second ok ok ok dept role role key',
    ],
    [
      ['at head office', 'at second head office'],
      'sign-in submitter dept role state state state state dept role role key',
    ],
    [closed, 'sign-in state state state state state state state state state state state'],
  ],
  comment: [
    [[...open, 'changes requested', 'rejected'], 'sign-in ok ok ok ok ok ok ok ok role role key'],
    [
      ['approved', 'withdrawn', 'superseded', 'revoked', 'expired'],
      'sign-in state state state state state state state state role role key',
    ],
  ],
  'resolve comment': [[[...open, ...closed], 'sign-in ok ok ok ok ok ok ok ok role role key']],
  'answer points': [
    [
      [...open, 'approved', 'withdrawn', 'superseded', 'revoked', 'expired'],
      'sign-in state role role role role role role role role role role',
    ],
    [['changes requested'], 'sign-in ok role role role role role role role role role role'],
    [['rejected'], 'sign-in value role role role role role role role role role role'],
  ],
  submit: [
    [[...open, 'superseded'], 'sign-in open open open role role role role open role role role'],
    [
      ['changes requested'],
      'sign-in points points points role role role role points role role role',
    ],
    [['approved'], 'sign-in state state state role role role role state role role role'],
    [
      ['rejected', 'withdrawn', 'revoked', 'expired'],
      'sign-in ok ok ok role role role role ok role role role',
    ],
  ],
  'submit with answers': [
    [
      [...open, 'approved', 'rejected', 'withdrawn', 'superseded', 'revoked', 'expired'],
      'sign-in value value value role role role role value role role role',
    ],
    [['changes requested'], 'sign-in ok ok ok role role role role ok role role role'],
  ],
  withdraw: [
    [
      [...open, 'changes requested'],
      'sign-in ok role role role role role role role role role role',
    ],
    [
      ['approved', 'rejected', 'withdrawn', 'superseded', 'revoked', 'expired'],
      'sign-in state role role role role role role role role role role',
    ],
  ],
  revoke: [
    [
      [...open, 'changes requested', 'rejected', 'withdrawn', 'superseded', 'revoked', 'expired'],
      'sign-in role role role role role state state role role role role',
    ],
    [['approved'], 'sign-in role role role role role ok ok role role role role'],
  ],
  'open re-check': [
    [
      [...open, 'changes requested', 'rejected', 'withdrawn', 'superseded', 'revoked', 'expired'],

      'sign-in role role role state state state state state role role key',
    ],
    [['approved'], 'sign-in role role role ok ok ok ok ok role role key'],
  ],
  publish: [
    [
      [...open, 'changes requested', 'rejected', 'withdrawn', 'superseded'],
      'sign-in unapproved unapproved unapproved unapproved unapproved unapproved unapproved unapproved role role unapproved',
    ],
    [['approved'], 'sign-in ok ok ok ok ok ok ok ok role role ok'],
    [
      ['revoked'],
      'sign-in revoked revoked revoked revoked revoked revoked revoked revoked role role revoked',
    ],
    [
      ['expired'],
      'sign-in expired expired expired expired expired expired expired expired role role expired',
    ],
  ],
}
