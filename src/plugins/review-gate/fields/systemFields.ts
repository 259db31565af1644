import type { Field, FieldAccess } from 'payload'

import { hasRole } from '../access/profile.js'
import { documentReviewStatuses } from '../constants.js'
import { gateOptions } from '../options.js'
import { label } from '../translations/label.js'

const never: FieldAccess = () => false
const staffOnly: FieldAccess = ({ req }) => hasRole(req, gateOptions(req).staffRoles)

const written = { create: never, update: never }
const sidebar = { position: 'sidebar', readOnly: true } as const

const approvalText = (name: string, localized: boolean): Field => ({
  name,
  type: 'text',
  localized,
  label: label(`fields:${name}`),
  access: written,
  admin: { readOnly: true },
})

const approvalDate = (name: string, localized: boolean, index: boolean): Field => ({
  name,
  type: 'date',
  localized,
  index,
  label: label(`fields:${name}`),
  access: written,
  admin: {
    readOnly: true,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  },
})

/**
 * The fields that the plugin adds to a governed collection and alone writes (design.md §4). The
 * approval of each locale stands in that locale; `validUntil` is the item's, the earliest of all.
 */
export const createSystemFields = ({ localized }: { readonly localized: boolean }): Field[] => [
  {
    name: 'reviewStatus',
    type: 'select',
    label: label('fields:reviewStatus'),
    index: true,
    defaultValue: 'unsubmitted',
    access: written,
    admin: {
      ...sidebar,
      components: { Cell: 'payload-consumer-protection/review-gate/client#ReviewPillCell' },
    },
    options: documentReviewStatuses.map((value) => ({ value, label: label(`status:${value}`) })),
  },
  {
    name: 'approval',
    type: 'group',
    label: label('fields:approval'),
    access: written,
    admin: { ...sidebar, condition: (data) => Boolean(data?.approval?.validUntil) },
    fields: [
      approvalText('number', localized),
      approvalDate('approvedAt', localized, false),
      approvalDate('validUntil', false, true),
      approvalText('fingerprint', localized),
      {
        name: 'ledgerSequence',
        type: 'number',
        localized,
        label: label('fields:ledgerSequence'),
        access: written,
        admin: { readOnly: true },
      },
    ],
  },
  {
    name: 'contributors',
    type: 'json',
    label: label('fields:contributors'),
    access: { ...written, read: staffOnly },
    admin: { hidden: true },
  },
]
