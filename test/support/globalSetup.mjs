import { startMongod } from './mongod.mjs'

/** One replica set for all test files; without one, the reason why they skip that lane. */
export default async function globalSetup() {
  try {
    const mongod = await startMongod()
    globalThis.testMongod = mongod
    process.env.TEST_MONGODB_URI = mongod.uri
  } catch (error) {
    process.env.TEST_MONGODB_MISSING = error.message
    process.stderr.write(`MongoDB lane skipped: ${error.message}\n`)
  }
}
