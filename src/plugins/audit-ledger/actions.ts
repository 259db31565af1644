/**
 * Registry of ledger actions: what an entry's `type` may be and what it says. The table in the
 * README is made from it. An action that is not here is refused.
 */
export const registeredActions = {
  'ledger.opened': 'The ledger began.',
  'review.submitted': 'A document was handed in for review.',
  'review.claimed': 'A reviewer took a review.',
  'review.stage-approved': 'One stage of a review approved; further stages follow.',
  'review.approved': 'The last stage approved: this content may be published.',
  'review.changes-requested': 'A reviewer asked for changes.',
  'review.rejected': 'A reviewer rejected the content.',
  'review.withdrawn': 'The submitter took the submission back.',
  'review.superseded': 'Changed content was submitted; the open review ended.',
  'review.points-answered': 'The editor adopted or declined the points of an opinion.',
  'review.handed-over': 'A reviewer passed a claimed review on to another.',
  'review.risk-raised': 'A reviewer raised the risk of a review.',
  'review.risk-lowered': 'Two reviewers lowered the risk of a review.',
  'approval.revoked': 'An authority took an approval back.',
  'approval.expired': 'An approval lapsed by time.',
  'recheck.opened': 'Approved content is to be reviewed again.',
  'recheck.closed': 'A repeated review ended.',
  'content.published': 'Content became public.',
  'content.unpublished': 'Content was taken down.',
  'publication.scheduled':
    'Approved content was scheduled to become public, or public content to come down.',
  'publication.cancelled': 'A scheduled publication or take-down was called off.',
  'publication.failed': 'A scheduled publication was refused when its time came.',
  'content.deleted': 'A document was deleted.',
  'reference.changed': 'A short text that shows beside governed content was changed.',
  'gate.blocked': 'An attempt to publish was refused.',
  'finding.waived': 'A reviewer set a finding aside, with a reason.',
  'rules.changed': 'The screening rules were changed.',
  'clock.breached': 'A due time passed without an answer.',
  'clock.paused': 'The response clock was paused while an answer is awaited.',
  'clock.resumed': 'The response clock runs again.',
  'clock.escalated': 'A late answer was escalated to the next level.',
  'user.roles-changed': 'A person was given other roles.',
  'feedback.received': 'A consumer sent feedback.',
  'warning.raised': 'An early warning was raised.',
  'personal.erased': 'Personal values behind a commitment were erased.',
  'key.rotated': 'The signing key was changed.',
  'ledger.closed': 'The ledger ended.',
} as const satisfies Record<string, string>

export type LedgerAction = keyof typeof registeredActions

export const isRegisteredAction = (type: string): type is LedgerAction =>
  Object.hasOwn(registeredActions, type)
