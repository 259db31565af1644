import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access/reviews.js'
import { decisionsSlug } from '../constants.js'
import { label } from '../translations/label.js'
import { decisionStatisticsIndexes } from './statisticsIndexes.js'

/** One row per decision on a stage: what statistics and the working ledger (工作台账) count. */
export const createDecisionsCollection = (): CollectionConfig => ({
  slug: decisionsSlug,
  labels: { singular: label('labels:decision'), plural: label('labels:decisions') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  indexes: decisionStatisticsIndexes,
  fields: [
    { name: 'review', type: 'text', required: true, index: true },
    { name: 'number', type: 'text', required: true },
    { name: 'documentCollection', type: 'text', required: true, index: true },
    { name: 'stage', type: 'text', required: true },
    { name: 'decision', type: 'text', required: true },
    { name: 'riskLevel', type: 'text', required: true },
    { name: 'round', type: 'number', required: true },
    { name: 'decidedBy', type: 'text', required: true },
    { name: 'decidedByName', type: 'text', required: true },
    { name: 'decidedByDepartment', type: 'text' },
    { name: 'branch', type: 'text' },
    { name: 'decidedAt', type: 'date', required: true },
    /** Whole minutes of working time that the stage was open. */
    { name: 'minutes', type: 'number', required: true },
    /** `|code|code|`, so that every database can count them. */
    { name: 'reasons', type: 'text' },
  ],
})
