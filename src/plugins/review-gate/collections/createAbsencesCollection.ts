import type { Access, CollectionBeforeChangeHook, CollectionConfig, Validate, Where } from 'payload'

import type { ResolvedReviewGateOptions } from '../options.js'

import { isStaff } from '../access/reviews.js'
import { hasRole, userOf } from '../access/profile.js'
import { absencesSlug, translationNamespace } from '../constants.js'
import { dayOfStored, toStoredDay } from '../domain/absence.js'
import { reviewGateError } from '../errors.js'
import { label } from '../translations/label.js'

type Siblings = { readonly person?: unknown; readonly from?: unknown }

const idOf = (value: unknown): string => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

const dayOf = (value: unknown): string => {
  const moment = new Date(value as string)
  return Number.isNaN(moment.getTime()) ? '' : dayOfStored(moment.toISOString())
}

const text = (t: unknown, key: string): string =>
  (t as (name: string) => string)(`${translationNamespace}:workflow:absence:${key}`)

/** Required, and not before the first day; both count as days. */
const validateUntil: Validate<unknown, unknown, Siblings> = (value, { siblingData, req }) => {
  const until = dayOf(value)
  if (until === '') return (req.t as (name: string) => string)('validation:required')
  const from = dayOf(siblingData.from)
  return from === '' || from <= until || text(req.t, 'endsBeforeItBegins')
}

const validateDeputy: Validate<unknown, unknown, Siblings> = (value, { siblingData, req }) =>
  idOf(value) === '' || idOf(value) !== idOf(siblingData.person) || text(req.t, 'ownDeputy')

const ownOrAdmin: Access = ({ req }) => {
  const user = userOf(req)
  if (!user) return false
  return hasRole(req, ['admin']) ? true : ({ person: { equals: user.id } } satisfies Where)
}

/** Whoever says that somebody is away opens that person's claims to others: so only they do. */
const requireOwn: CollectionBeforeChangeHook<Siblings & { readonly id: string }> = ({
  data,
  originalDoc,
  req,
}) => {
  const user = userOf(req)
  if (!user || hasRole(req, ['admin'])) return data
  if (idOf(data.person ?? originalDoc?.person) === String(user.id)) return data
  const message = text(req.t, 'ownOnly')
  throw reviewGateError('not-allowed', { req, data: { issues: [{ path: 'person', message }] } })
}

/** Whatever moment was sent, the day of it is kept, so that databases compare like with like. */
const keepDays: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  ...(data.from ? { from: toStoredDay(dayOf(data.from)) } : {}),
  ...(data.until ? { until: toStoredDay(dayOf(data.until)) } : {}),
})

/** When a reviewer is away, and who may take over what they had claimed. */
export const createAbsencesCollection = (options: ResolvedReviewGateOptions): CollectionConfig => ({
  slug: absencesSlug,
  labels: { singular: label('labels:absence'), plural: label('labels:absences') },
  graphQL: false,
  disableDuplicate: true,
  defaultSort: '-from',
  access: { read: isStaff, create: isStaff, update: ownOrAdmin, delete: ownOrAdmin },
  admin: {
    group: { en: 'Review', zh: '消保审查' },
    useAsTitle: 'from',
    defaultColumns: ['person', 'from', 'until', 'deputy'],
    description: ({ t }) => text(t, 'description'),
  },
  hooks: { beforeChange: [requireOwn, keepDays] },
  fields: [
    {
      name: 'person',
      type: 'relationship',
      label: label('fields:person'),
      relationTo: options.users,
      required: true,
      index: true,
      maxDepth: 0,
      defaultValue: ({ user }: { readonly user?: { readonly id: unknown } | null }) => user?.id,
    },
    {
      name: 'from',
      type: 'date',
      label: label('fields:from'),
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayOnly' } },
    },
    {
      name: 'until',
      type: 'date',
      label: label('fields:untilInclusive'),
      required: true,
      admin: { date: { pickerAppearance: 'dayOnly' } },
      validate: validateUntil,
    },
    {
      name: 'deputy',
      type: 'relationship',
      label: label('fields:deputy'),
      relationTo: options.users,
      maxDepth: 0,
      validate: validateDeputy,
    },
  ],
})
