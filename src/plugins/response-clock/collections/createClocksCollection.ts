import type { CollectionConfig, Field } from 'payload'

import { isStaff, nobody } from '../access.js'
import { clocksSlug, clockStatuses } from '../constants.js'
import { label } from '../translations/label.js'

const date = (name: string, index = false): Field => ({
  name,
  type: 'date',
  label: label(`fields:${name}`),
  index,
  admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
})

/** One response clock for each review, written by operations only. */
export const createClocksCollection = (): CollectionConfig => ({
  slug: clocksSlug,
  labels: { singular: label('labels:clock'), plural: label('labels:clocks') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-startedAt',
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true, useAsTitle: 'number' },
  fields: [
    { name: 'review', type: 'text', required: true, unique: true, index: true },
    { name: 'number', type: 'text', required: true, index: true, label: label('fields:number') },
    { name: 'title', type: 'text', label: label('fields:title') },
    { name: 'documentCollection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true },
    { name: 'branch', type: 'text', index: true },
    {
      name: 'status',
      type: 'select',
      required: true,
      label: label('fields:status'),
      options: clockStatuses.map((value) => ({ value, label: label(`status:${value}`) })),
    },
    date('startedAt'),
    date('remindAt'),
    date('dueAt'),
    date('pausedAt'),
    { name: 'pauseReason', type: 'textarea', label: label('fields:pauseReason') },
    { name: 'pausedBy', type: 'text' },
    { name: 'pausedByName', type: 'text' },
    {
      name: 'pausedMinutes',
      type: 'number',
      defaultValue: 0,
      label: label('fields:pausedMinutes'),
    },
    date('answeredAt'),
    date('breachedAt', true),
    {
      name: 'escalationLevel',
      type: 'number',
      defaultValue: 0,
      label: label('fields:escalationLevel'),
    },
    /** What comes next, and when; null when nothing does. */
    { name: 'nextStep', type: 'text' },
    { name: 'nextCheckAt', type: 'date' },
  ],
  /** What the sweeper asks for every half minute. */
  indexes: [{ fields: ['status', 'nextCheckAt'] }],
})
