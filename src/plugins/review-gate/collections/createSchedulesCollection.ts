import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access/reviews.js'
import { scheduleActions, schedulesSlug, scheduleStatuses } from '../constants.js'
import { label } from '../translations/label.js'

const options = (values: readonly string[], group: string) =>
  values.map((value) => ({ value, label: label(`${group}:${value}`) }))

/** What goes public or comes down at a given second. A publication carries its exact content. */
export const createSchedulesCollection = (): CollectionConfig => ({
  slug: schedulesSlug,
  labels: { singular: label('labels:schedule'), plural: label('labels:schedules') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'at',
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'documentCollection', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    {
      name: 'action',
      type: 'select',
      required: true,
      options: options(scheduleActions, 'scheduleAction'),
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      options: options(scheduleStatuses, 'scheduleStatus'),
    },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'title', type: 'text' },
    { name: 'reason', type: 'textarea' },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'scheduledAt', type: 'date', required: true },
    /** The content that was approved when it was scheduled: a later edit does not ride along. */
    { name: 'fingerprints', type: 'json' },
    { name: 'content', type: 'json', hidden: true },
    { name: 'attempts', type: 'number', defaultValue: 0 },
    { name: 'doneAt', type: 'date' },
    /** Stable error code of the last attempt, e.g. `review-gate/approval-revoked`. */
    { name: 'failure', type: 'text' },
  ],
})
