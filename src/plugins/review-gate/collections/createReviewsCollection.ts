import type { CollectionConfig, Field } from 'payload'

import type { ResolvedReviewGateOptions } from '../options.js'

import { isStaff, nobody } from '../access/reviews.js'
import { reviewsSlug, reviewStatuses, riskLevels } from '../constants.js'
import { createReviewEndpoints } from '../endpoints/reviewEndpoints.js'
import { queryByDocument } from '../hooks/queryByDocument.js'
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

/** The working ledger of reviews (审查台账): one row per submission, written by operations only. */
export const createReviewsCollection = (_options: ResolvedReviewGateOptions): CollectionConfig => ({
  slug: reviewsSlug,
  labels: { singular: label('labels:review'), plural: label('labels:reviews') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-submittedAt',
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'number',
    hideAPIURL: true,
    group: { en: 'Review', zh: '消保审查' },
    defaultColumns: ['number', 'title', 'status', 'riskLevel', 'currentStage', 'responseDueAt'],
    components: {
      views: {
        edit: { default: { Component: 'payload-consumer-protection/review-gate/rsc#ReviewView' } },
      },
    },
  },
  endpoints: createReviewEndpoints(),
  hooks: { beforeOperation: [queryByDocument] },
  forceSelect: { documentCollection: true, documentId: true },
  fields: [
    text('number', { unique: true, index: true }),
    text('title'),
    documentField,
    text('documentCollection', { index: true }),
    text('documentId', { index: true }),
    select('status', reviewStatuses, 'status'),
    select('riskLevel', riskLevels, 'risk'),
    json('locales'),
    json('stages'),
    text('currentStage', { index: true, admin: cell('ReviewStageCell') }),
    text('submittedBy', { index: true }),
    text('submittedByName'),
    text('submittedByDepartment'),
    date('submittedAt', { index: true }),
    date('responseDueAt', { index: true, admin: cell('ReviewDueCell') }),
    date('firstAnsweredAt'),
    { name: 'note', type: 'textarea', label: label('fields:note'), admin: readOnly },
    json('fingerprints'),
    json('snapshots'),
    json('contributors'),
    json('policy'),
    json('findings'),
    json('decisions'),
    { name: 'opinion', type: 'textarea', label: label('fields:opinion'), admin: readOnly },
    text('claimedBy', { index: true }),
    text('claimedByName'),
    date('claimedAt'),
    date('approvedAt', { index: true }),
    date('validUntil', { index: true }),
    text('approvalEventId', { admin: { hidden: true } }),
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
  ],
})
