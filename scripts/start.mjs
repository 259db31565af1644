// `npm start`: from a fresh clone to a usable CMS; again: in seconds, touching nothing.
// `npm run dev` is the same with Next's development server.
import { spawn } from 'node:child_process'
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
process.chdir(root)
const isDev = process.argv.includes('--dev')

const say = (text) => process.stdout.write(`${text}\n`)

const children = new Set()

const stopChildren = (signal) => {
  for (const child of children) child.kill(signal)
}

const fail = (text) => {
  process.stderr.write(`\n${text}\n`)
  stopChildren('SIGTERM')
  process.exit(1)
}

const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 12)) return
  fail(`Node ${process.versions.node} is too old: install Node 20.12 or later.`)
}

/** Secrets of this installation; an existing file is never touched. */
const writeEnvironment = () => {
  if (existsSync('.env')) return false
  const keyFile = './data/ledger-key.pem'
  const lines = [
    '# Made by "npm start" for this installation. .env.example explains every variable.',
    `PAYLOAD_SECRET=${randomBytes(32).toString('hex')}`,
    `LEDGER_KEY_FILE=${keyFile}`,
    `LEDGER_ORIGIN=localhost/ledger/${randomBytes(4).toString('hex')}`,
    'SEED=demo',
  ]
  writeFileSync('.env', `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
  say('Wrote .env with random secrets.')
  return true
}

/** The key of the ledger, readable by this user only. Made together with .env, or never. */
const writeLedgerKey = (madeEnvironment) => {
  const file = process.env.LEDGER_KEY_FILE
  if (!file || existsSync(file)) return
  if (!madeEnvironment) {
    fail(
      `LEDGER_KEY_FILE (${file}) does not exist.\nHint: restore it, or make a key for a new ledger: npm run ledger -- keygen --out ${file} --name ${process.env.LEDGER_ORIGIN}`,
    )
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
  })
}

const requireFreePort = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) =>
      fail(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use.\nHint: stop the other server, or choose another: PORT=3001 npm start`
          : `Port ${port} cannot be used: ${error.message}`,
      ),
    )
    probe.listen(port, () => probe.close(resolve))
  })

/** Runs a program to its end; resolves to what it wrote to standard output. */
const run = (name, args, environment = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.add(child)
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('exit', (code) => {
      children.delete(child)
      if (code !== 0) fail(`${output}\n${name} failed (exit ${code}).`)
      resolve(output)
    })
  })

const sourceFiles = (directory) =>
  readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .toSorted()

const buildMark = () => {
  const hash = createHash('sha256')
  const files = ['package-lock.json', 'next.config.mjs', 'tsconfig.json', ...sourceFiles('src')]
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const buildIfNeeded = async () => {
  const markFile = '.next/source.sha256'
  const mark = buildMark()
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return
  say('Building the site (about a minute) …')
  await run('next build', ['node_modules/next/dist/bin/next', 'build', '--webpack'], {
    NODE_ENV: 'production',
  })
  writeFileSync(markFile, mark)
}

/** Migrations and demo content, in a process of its own that ends before the server begins. */
const prepare = async () => {
  say('Preparing the database …')
  const output = await run(
    'Preparing the database',
    ['--conditions=production', '--import', 'tsx', 'src/seed/run.ts'],
    { NODE_ENV: 'production' },
  )
  const line = output
    .trim()
    .split('\n')
    .findLast((text) => text.startsWith('{"seeded"'))
  return line ? JSON.parse(line) : { seeded: false }
}

const serve = () => {
  const port = process.env.PORT
  const args = [
    'node_modules/next/dist/bin/next',
    ...(isDev ? ['dev', '--webpack'] : ['start']),
    '--port',
    port,
  ]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: isDev ? 'development' : 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  children.add(child)
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
}

const waitUntilReady = async (url) => {
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

const printLogins = (url, { seeded, password, accounts }) => {
  say(`\nReady: ${url}/admin`)
  if (!seeded) return
  say('\nDemo accounts:')
  for (const account of accounts) say(`  ${account}`)
  say(
    process.env.DEMO_PASSWORD
      ? '\nPassword of all of them: the value of DEMO_PASSWORD.'
      : `\nPassword of all of them, shown only now: ${password}`,
  )
}

/** Ends the children, by force when they do not end by themselves; then this process ends too. */
const stop = (signal) => {
  if (children.size === 0) process.exit(0)
  stopChildren(signal)
  setTimeout(() => stopChildren('SIGKILL'), 10_000).unref()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))

/** `npm` ends on a signal without passing it on; then another process becomes the parent. */
const stopWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop('SIGTERM')
  }, 500)
  timer.unref()
}

requireNode()
stopWithNpm()
const madeEnvironment = writeEnvironment()
process.loadEnvFile('.env')
process.env.PORT ||= '3000'
process.env.SEED ||= process.env.NODE_ENV === 'production' ? 'none' : 'demo'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
mkdirSync('data', { recursive: true })
writeLedgerKey(madeEnvironment)
await requireFreePort(Number(process.env.PORT))
// Building opens no database, so both are done at once on a machine with two cores.
const [seeding] = await Promise.all([prepare(), isDev ? undefined : buildIfNeeded()])
serve()
const url = process.env.SERVER_URL || `http://localhost:${process.env.PORT}`
await waitUntilReady(`http://127.0.0.1:${process.env.PORT}`)
printLogins(url, seeding)
