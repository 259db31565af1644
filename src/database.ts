import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Config } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

import { migrations } from './migrations/index.js'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Production: a replica set. Majority, since a checkpoint must never be signed from less. */
const mongodb = (url: string): Config['db'] =>
  mongooseAdapter({
    url,
    ensureIndexes: true,
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
    },
  })

/** The embedded default: one file, one server process, transactions on (Payload's default is off). */
const sqlite = (url: string): Config['db'] =>
  sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: true,
    transactionOptions: {},
    push: false,
    // Applied when a production process connects; the guard lets only one process do so.
    prodMigrations: migrations,
    migrationDir: path.join(here, 'migrations'),
  })

/** The adapter that `DATABASE_URI` names. */
export const databaseFor = (uri: string): Config['db'] =>
  uri.startsWith('mongodb') ? mongodb(uri) : sqlite(uri)
