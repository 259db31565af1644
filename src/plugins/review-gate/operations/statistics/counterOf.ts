import type { Payload } from 'payload'

import type { CountBy } from './countQuery.js'
import type { MongoDatabase } from './mongoCounter.js'
import type { SqliteDatabase } from './sqliteCounter.js'

import { createMongoCounter } from './mongoCounter.js'
import { createSqliteCounter } from './sqliteCounter.js'

/**
 * The driver for the database of `payload`.
 *
 * @throws Error on a database that this plugin does not count on
 */
export const counterOf = ({ db }: Payload): CountBy => {
  if (db.name === 'mongoose') return createMongoCounter(db as unknown as MongoDatabase)
  if (db.name === 'sqlite') return createSqliteCounter(db as unknown as SqliteDatabase)
  throw new Error(`review-gate: statistics do not know the database adapter ${db.name}`)
}
