import type { CollectionConfig } from 'payload'

import { isStaff, nobody } from '../access.js'
import { stepsSlug } from '../constants.js'
import { label } from '../translations/label.js'

/**
 * Every reminder, breach and escalation that was done. The unique key, not the lease, is what lets
 * each happen once however many instances look at the clocks.
 */
export const createStepsCollection = (): CollectionConfig => ({
  slug: stepsSlug,
  labels: { singular: label('labels:step'), plural: label('labels:steps') },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { read: isStaff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    /** `review/step`, e.g. `6a…/escalation-2`. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'review', type: 'text', required: true, index: true },
    { name: 'step', type: 'text', required: true },
    /** When it was due, and when it was done. */
    { name: 'dueAt', type: 'date', required: true },
    { name: 'doneAt', type: 'date', required: true },
  ],
})
