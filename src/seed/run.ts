import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'

import config from '../payload.config.js'
import { ConfigurationError } from '../plugins/shared/configCheck.js'
import { seedDemo } from './index.js'

const prepareOnly = async (): Promise<void> => {
  const payload = await getPayload({ config })
  await payload.destroy()
  process.stdout.write(`${JSON.stringify({ seeded: false })}\n`)
}

/**
 * Seeds the configured database and says on stdout, in one line of JSON, what it did. The password
 * is in it only when this run made it up: it is shown once and kept nowhere.
 */
const run = async (): Promise<void> => {
  // Connecting has applied the migrations; SEED=none wants no more than that.
  if (process.env.SEED === 'none') return prepareOnly()
  const given = process.env.DEMO_PASSWORD
  const password = given ?? randomBytes(12).toString('base64url')
  const payload = await getPayload({ config })
  try {
    const result = await seedDemo({
      payload,
      password,
      log: (line) => process.stderr.write(`seed: ${line}\n`),
    })
    const shown = result.seeded && !given ? { ...result, password } : result
    process.stdout.write(`${JSON.stringify(shown)}\n`)
  } finally {
    await payload.destroy()
  }
}

try {
  await run()
  process.exit(0)
} catch (error) {
  // A mistake of set-up explains itself, and left everything as it was.
  if (error instanceof ConfigurationError) {
    process.stderr.write(`\n${error.message}\n`)
    process.exit(1)
  }
  console.error(error)
  console.error(
    'seed: stopped half-way. Remove the database (data/) and the files in media/, then start again.',
  )
  process.exit(1)
}
