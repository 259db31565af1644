import { randomUUID } from 'node:crypto'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

export type StartedMongo = {
  /** A URL with a database of its own. */
  readonly freshUrl: () => string
  readonly stop: () => Promise<void>
}

/** A real replica set of one member. */
export const startMongo = async (): Promise<StartedMongo> => {
  const systemBinary = process.env.MONGOD_BINARY
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    ...(systemBinary ? { binary: { systemBinary, version: '6.0.5' } } : {}),
  })
  return {
    freshUrl: () => {
      const url = new URL(server.getUri())
      url.pathname = `/ledger-${randomUUID()}`
      return url.href
    },
    stop: async () => {
      await server.stop()
    },
  }
}
