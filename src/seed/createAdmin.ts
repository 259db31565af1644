import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'

import config from '../payload.config.js'

const usage = 'npm run create-admin -- --email you@bank.example --name "Your name"'

/**
 * Makes the first account of an empty installation, an administrator, and shows its password once.
 * Refuses when there are people already: then an administrator adds people in the admin panel.
 */
const createAdmin = async (): Promise<void> => {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
  const { email, name } = values
  if (!email || !name) throw new Error(`Usage: ${usage}`)
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) throw new Error('There are people already; an administrator adds more.')
  const password = randomBytes(15).toString('base64url')
  const data = { email, name, password, roles: ['admin'], department: 'it' }
  await payload.create({ collection: 'users', data: data as never })
  process.stdout.write(`Administrator ${email}\nPassword, shown only now: ${password}\n`)
  await payload.destroy()
}

try {
  process.loadEnvFile('.env')
} catch {
  // Without a file the environment itself has everything.
}
try {
  await createAdmin()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
