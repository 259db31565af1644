// Starts the whole site for the browser tests, as `npm start` does on a fresh clone, in a copy of
// its own below .cache: nothing of the installation (.env, data, media, build) is read or touched.
// With E2E_BASE_URL and E2E_PASSWORD set, the site that runs there is used instead.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '../..')
const copy = path.join(root, '.cache/e2e-app')
const sources = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'next.config.mjs',
  'tsconfig.json',
]
/** What an earlier run left; its build stays and is used again when the sources are the same. */
const leftovers = [...sources, 'data', 'media', '.env']

const prepareCopy = () => {
  mkdirSync(copy, { recursive: true })
  for (const name of leftovers) rmSync(path.join(copy, name), { recursive: true, force: true })
  for (const name of sources) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  }
  // A screener of the tests' own: what it finds is shown to editors and reviewers.
  const screener = readFileSync(path.join(root, 'test/e2e/screener.ts'), 'utf8')
  writeFileSync(
    path.join(copy, 'src/plugins/screen.ts'),
    screener.replace('../../src/plugins/shared/', './shared/'),
  )
  const modules = path.join(copy, 'node_modules')
  if (!existsSync(modules)) symlinkSync(path.join(root, 'node_modules'), modules, 'dir')
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Settings of the caller's own installation must not leak into the copy. */
const ownSettings = [
  'DATABASE_URI',
  'LEDGER_KEY_FILE',
  'LEDGER_ORIGIN',
  'PAYLOAD_SECRET',
  'SERVER_URL',
  'SMTP_URL',
  'WEBHOOK_SECRET',
  'WEBHOOK_URL',
]

const environmentFor = (port, password) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ownSettings.includes(name)),
  ),
  NODE_OPTIONS: '',
  NODE_ENV: '',
  PORT: String(port),
  SEED: 'demo',
  DEMO_PASSWORD: password,
})

const start = (port, password) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: copy,
      env: environmentFor(port, password),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const listen = (chunk) => {
      output = (output + String(chunk)).slice(-20_000)
      if (output.includes('Ready: http')) resolve(child)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) =>
      reject(new Error(`The site did not start (exit ${code}):\n${output}`)),
    )
  })

export default async () => {
  if (process.env.E2E_BASE_URL) return
  prepareCopy()
  const port = await freePort()
  const password = randomBytes(12).toString('hex')
  globalThis.siteUnderTest = await start(port, password)
  process.env.E2E_BASE_URL = `http://localhost:${port}`
  process.env.E2E_PASSWORD = password
}
