import type { Caller } from '../../../support/bootSite.js'

/** People beside the usual ones of the tests. */
export const morePeople = {
  editor3: { roles: ['editor'], department: 'wealth-management' },
  reviewer2: { roles: ['reviewer'], department: 'consumer-protection' },
} as const

/**
 * Who tries, in the order of the columns of the table. The content is `author`'s, of the department
 * `retail`, who also hands it in; `reviewer` and `head1` decided what was decided before.
 */
export const actors = {
  anonymous: 'anonymous',
  author: 'editor',
  'editor, same dept.': 'editor2',
  'editor, other dept.': 'editor3',
  reviewer: 'reviewer',
  'reviewer 2': 'reviewer2',
  'head 1': 'head1',
  'head 2': 'head2',
  'reviewer, same dept.': 'colleague',
  auditor: 'auditor',
  admin: 'admin',
  "reviewer's key": 'reviewer-key',
} as const satisfies Record<string, Caller | keyof typeof morePeople>

export type Actor = keyof typeof actors
export const actorNames = Object.keys(actors) as readonly Actor[]
