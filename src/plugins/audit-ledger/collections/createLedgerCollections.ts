import type { Access, CollectionConfig, Field } from 'payload'

import { ledgerSlugs } from '../constants.js'

const nobody: Access = () => false

type Label = Readonly<Record<'en' | 'zh', string>>

/** Unique column that finds a row. Payload's own `id` stays what the database makes. */
const key = (name: string, type: 'number' | 'text' = 'text'): Field =>
  ({ name, type, required: true, unique: true, index: true }) as Field

const text = (name: string, options: { readonly index?: boolean } = {}): Field => ({
  name,
  type: 'text',
  ...options,
})

const count = (name: string): Field => ({ name, type: 'number', min: 0 })

/** Bytes that are hashed or signed: a text column, never JSON, which databases re-order. */
const bytes = (name: string): Field => ({ name, type: 'textarea', required: true })

const createCollection = (args: {
  readonly slug: string
  readonly singular: Label
  readonly plural: Label
  readonly fields: Field[]
  readonly read?: Access
  readonly admin?: CollectionConfig['admin']
}): CollectionConfig => ({
  slug: args.slug,
  labels: { singular: args.singular, plural: args.plural },
  access: {
    create: nobody,
    update: nobody,
    delete: nobody,
    read: args.read ?? nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  admin: {
    group: { en: 'Ledger', zh: '审计台账' },
    hidden: args.read === undefined,
    ...args.admin,
  },
  disableDuplicate: true,
  enableQueryPresets: false,
  fields: args.fields,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  versions: false,
})

const createOutbox = (): CollectionConfig =>
  createCollection({
    slug: ledgerSlugs.outbox,
    singular: { en: 'Waiting event', zh: '待入账事件' },
    plural: { en: 'Waiting events', zh: '待入账事件' },
    fields: [key('opId'), bytes('event'), text('recordedAt')],
  })

const createEntries = (read: Access): CollectionConfig =>
  createCollection({
    slug: ledgerSlugs.entries,
    singular: { en: 'Ledger entry', zh: '台账条目' },
    plural: { en: 'Ledger entries', zh: '台账条目' },
    read,
    admin: {
      useAsTitle: 'opId',
      defaultColumns: ['seq', 'at', 'type', 'subjectKind', 'subjectId', 'actorRef'],
      listSearchableFields: ['type', 'subjectKind', 'subjectId', 'actorRef', 'opId'],
    },
    fields: [
      key('seq', 'number'),
      key('opId'),
      text('at', { index: true }),
      text('type', { index: true }),
      text('subjectKind'),
      text('subjectId', { index: true }),
      text('actorRef', { index: true }),
      bytes('canonical'),
      text('leafHash'),
    ],
  })

const createPrivate = (): CollectionConfig =>
  createCollection({
    slug: ledgerSlugs.private,
    singular: { en: 'Removable value', zh: '可删除内容' },
    plural: { en: 'Removable values', zh: '可删除内容' },
    fields: [
      key('commit'),
      { name: 'seq', type: 'number', index: true },
      text('name'),
      text('salt'),
      { name: 'value', type: 'textarea' },
    ],
  })

const createCheckpoints = (read: Access): CollectionConfig =>
  createCollection({
    slug: ledgerSlugs.checkpoints,
    singular: { en: 'Checkpoint', zh: '签名检查点' },
    plural: { en: 'Checkpoints', zh: '签名检查点' },
    read,
    admin: { useAsTitle: 'root', defaultColumns: ['size', 'root', 'signedAt'] },
    fields: [
      key('size', 'number'),
      text('root'),
      text('signedAt'),
      bytes('note'),
      bytes('frontier'),
    ],
  })

const createHead = (): CollectionConfig =>
  createCollection({
    slug: ledgerSlugs.head,
    singular: { en: 'Ledger head', zh: '台账头' },
    plural: { en: 'Ledger head', zh: '台账头' },
    fields: [
      key('key'),
      count('turn'),
      count('size'),
      bytes('frontier'),
      text('root'),
      text('lastAt'),
    ],
  })

const createActors = (): CollectionConfig =>
  createCollection({
    slug: ledgerSlugs.actors,
    singular: { en: 'Pseudonym', zh: '人员代号' },
    plural: { en: 'Pseudonyms', zh: '人员代号' },
    fields: [key('user'), key('ref')],
  })

/**
 * The collections of the ledger. Access refuses every write to everybody; the wrapped adapter
 * refuses them to code as well (`guard/appendOnly.ts`).
 */
export const createLedgerCollections = (read: Access): readonly CollectionConfig[] => [
  createOutbox(),
  createEntries(read),
  createPrivate(),
  createCheckpoints(read),
  createHead(),
  createActors(),
]
