import { randomUUID } from 'node:crypto'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

export type StartedMongo = {
  /** A URL with a database of its own. */
  readonly freshUrl: () => string
  readonly stop: () => Promise<void>
}

/** The URL with another database; `new URL` cannot read those with several hosts. */
const withDatabase = (uri: string): string =>
  uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/ledger-${randomUUID()}`)

/** A real replica set: that of the test run, else one of its own with one member. */
export const startMongo = async (): Promise<StartedMongo> => {
  const shared = process.env.TEST_MONGODB_URI
  if (shared) return { freshUrl: () => withDatabase(shared), stop: () => Promise.resolve() }
  const systemBinary = process.env.MONGOD_BINARY
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    ...(systemBinary ? { binary: { systemBinary, version: '6.0.5' } } : {}),
  })
  return {
    freshUrl: () => withDatabase(server.getUri()),
    stop: async () => {
      await server.stop()
    },
  }
}
