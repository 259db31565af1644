import type { Field } from 'payload'

import { reviewOrigins, reviewStatuses, riskLevels } from '../constants.js'
import { label } from '../translations/label.js'

const readOnly = { readOnly: true } as const

const cell = (name: string) => ({
  readOnly: true,
  components: { Cell: `payload-consumer-protection/review-gate/client#${name}` },
})

const text = (name: string, extra: Partial<Field> = {}): Field =>
  ({ name, type: 'text', label: label(`fields:${name}`), admin: readOnly, ...extra }) as Field
const date = (name: string, extra: Partial<Field> = {}): Field =>
  ({
    name,
    type: 'date',
    label: label(`fields:${name}`),
    admin: {
      readOnly: true,
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
    },
    ...extra,
  }) as Field
const json = (name: string): Field =>
  ({ name, type: 'json', label: label(`fields:${name}`), admin: { hidden: true } }) as Field
const select = (name: string, values: readonly string[], group: string): Field => ({
  name,
  type: 'select',
  label: label(`fields:${name}`),
  index: true,
  admin: cell('ReviewPillCell'),
  options: values.map((value) => ({ value, label: label(`${group}:${value}`) })),
})

/** `document {collection, id}` as readers know it; its parts are stored beside each other. */
const documentField: Field = {
  name: 'document',
  type: 'json',
  virtual: true,
  label: label('fields:document'),
  admin: { hidden: true },
  hooks: {
    afterRead: [
      ({ siblingData }) => ({
        collection: siblingData.documentCollection as string,
        id: siblingData.documentId as string,
      }),
    ],
  },
}

const number = (name: string): Field => ({
  name,
  type: 'number',
  label: label(`fields:${name}`),
  index: true,
  admin: readOnly,
})
const hidden = { hidden: true } as const

/** What is reviewed, why, and where it stands. */
const subjectFields: Field[] = [
  text('number', { unique: true, index: true }),
  text('title'),
  documentField,
  text('documentCollection', { index: true }),
  text('documentId', { index: true }),
  select('status', reviewStatuses, 'status'),
  select('origin', reviewOrigins, 'origin'),
  text('recheckOf', { index: true, admin: hidden }),
  text('previousReview', { index: true, admin: hidden }),
  text('previousNumber'),
  number('round'),
  select('riskLevel', riskLevels, 'risk'),
  { ...number('riskRank'), admin: hidden } as Field,
  { ...select('raisedRisk', riskLevels, 'risk'), admin: hidden } as Field,
  json('riskProposal'),
  json('locales'),
  json('stages'),
  text('currentStage', { index: true, admin: cell('ReviewStageCell') }),
  text('currentRole', { index: true, admin: hidden }),
]

const submissionFields: Field[] = [
  text('submittedBy', { index: true }),
  text('submittedByName'),
  text('submittedByDepartment', { index: true }),
  text('branch', { index: true, admin: hidden }),
  text('involved', { admin: hidden }),
  date('submittedAt', { index: true }),
  date('responseDueAt', { index: true, admin: cell('ReviewDueCell') }),
  date('responsePausedAt'),
  date('firstAnsweredAt'),
  number('firstAnswerMinutes'),
  number('decisionMinutes'),
  { name: 'answeredInTime', type: 'checkbox', admin: hidden },
  date('closedAt', { index: true }),
  { name: 'note', type: 'textarea', label: label('fields:note'), admin: readOnly },
  json('fingerprints'),
  json('snapshots'),
  json('contributors'),
  json('policy'),
  json('findings'),
  number('openFindings'),
  number('openBlocking'),
]

const decisionFields: Field[] = [
  json('decisions'),
  { name: 'opinion', type: 'textarea', label: label('fields:opinion'), admin: readOnly },
  text('claimedBy', { index: true }),
  text('claimedByName'),
  date('claimedAt'),
  date('approvedAt', { index: true }),
  date('validUntil', { index: true }),
  text('approvalEventId', { admin: hidden }),
  {
    name: 'approvalSequence',
    type: 'number',
    label: label('fields:approvalSequence'),
    admin: readOnly,
  },
  date('revokedAt'),
  text('revokedByName'),
  { name: 'endReason', type: 'textarea', label: label('fields:endReason'), admin: readOnly },
  date('publishedAt'),
]

/** Columns of a review (domain/review.ts). */
export const reviewFields: Field[] = [...subjectFields, ...submissionFields, ...decisionFields]
