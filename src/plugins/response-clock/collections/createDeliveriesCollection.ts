import type { CollectionConfig, Field } from 'payload'

import { hasOneOf, isOperator, nobody } from '../access.js'
import { deliveriesSlug } from '../constants.js'
import { createDeliveryEndpoints } from '../endpoints/noticeEndpoints.js'
import { label } from '../translations/label.js'

const readOnly = { readOnly: true } as const

const text = (name: string, extra: Partial<Field> = {}): Field =>
  ({
    name,
    type: 'text',
    label: label(`notices:fields:${name}`),
    admin: readOnly,
    ...extra,
  }) as Field

const moment = (name: string, extra: Partial<Field> = {}): Field =>
  ({
    name,
    type: 'date',
    label: label(`notices:fields:${name}`),
    admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    ...extra,
  }) as Field

const select = (name: string, group: string, values: readonly string[]): Field => ({
  name,
  type: 'select',
  label: label(`notices:fields:${name}`),
  required: true,
  admin: readOnly,
  options: values.map((value) => ({ value, label: label(`notices:${group}:${value}`) })),
})

/**
 * The outbox: what is to be sent to whom, written in the transaction of what happened and sent
 * afterwards. Shown to those who run the site.
 */
export const createDeliveriesCollection = (operatorRoles: readonly string[]): CollectionConfig => ({
  slug: deliveriesSlug,
  labels: {
    singular: label('notices:labels:delivery'),
    plural: label('notices:labels:deliveries'),
  },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  defaultSort: '-at',
  access: { read: isOperator, create: nobody, update: nobody, delete: nobody },
  admin: {
    group: { en: 'Review', zh: '消保审查' },
    hidden: ({ user }) => !hasOneOf(user, operatorRoles),
    useAsTitle: 'key',
    defaultColumns: ['at', 'channel', 'kind', 'reviewNumber', 'status', 'attempts', 'lastError'],
    components: {
      edit: {
        beforeDocumentControls: ['payload-consumer-protection/response-clock/client#RetryDelivery'],
      },
    },
  },
  endpoints: createDeliveryEndpoints(),
  indexes: [{ fields: ['status', 'channel', 'nextAttemptAt'] }],
  fields: [
    /** Idempotency key: the same thing is never put into the outbox twice. */
    text('key', { required: true, unique: true, index: true }),
    moment('at', { index: true }),
    select('channel', 'channel', ['email', 'webhook']),
    text('target', { required: true, index: true }),
    text('kind'),
    text('reviewNumber'),
    { name: 'message', type: 'json', required: true, admin: { hidden: true } },
    select('status', 'deliveryStatus', ['pending', 'sent', 'failed', 'dropped']),
    { ...text('attempts'), type: 'number' } as Field,
    moment('nextAttemptAt'),
    moment('sentAt'),
    text('lastError'),
  ],
})
