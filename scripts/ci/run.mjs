// Everything that `.ci/run` checks once dependencies are installed. Each part runs even when an
// earlier one failed; the last line counts them all.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import process from 'node:process'

import { startMongod } from '../../test/support/mongod.mjs'
import { assert, createChecks } from './checks.mjs'
import { driveMainPath } from './drive-main-path.mjs'
import { createClient, root, startSite } from './site.mjs'

const { check, counts } = createChecks()
const totals = { passed: 0, failed: 0, skipped: 0 }
const times = []
const password = randomBytes(12).toString('hex')

/** How long a start is waited for. Times are printed beside their aims, never asserted. */
const startTimeoutMs = 600_000

const part = async (name, run) => {
  process.stdout.write(`\n=== ${name}\n`)
  const startedAt = performance.now()
  await check(name, run)
  times.push([name, (performance.now() - startedAt) / 1000])
}

/** Runs a program of package.json; resolves to its output and exit code. */
const npm = (args, environment = {}) =>
  new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        process.stdout.write(chunk)
      })
    }
    child.once('exit', (code) => resolve({ code: code ?? 1, output }))
  })

const succeed = async (args, environment) => {
  const { code, output } = await npm(args, environment)
  assert.equal(code, 0, `npm ${args.join(' ')} ended with ${code}`)
  return output
}

/** Adds the counts of a test run to the totals; its own exit code decides the part. */
const runTests = async (args, environment) => {
  const { code, output } = await npm(args, environment)
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)]
  const [, passed, failed, skipped] = (lines.at(-1) ?? []).map(Number)
  assert.ok(Number.isInteger(passed) && passed > 0, `npm ${args.join(' ')} ran no test`)
  totals.passed += passed
  totals.failed += failed
  totals.skipped += skipped
  assert.equal(code, 0, `npm ${args.join(' ')} ended with ${code}`)
  assert.doesNotMatch(output, /MongoDB lane skipped/)
}

/** What a second start must leave as it was. */
const countAll = async (url) => {
  const { call, signIn } = createClient(url)
  const token = await signIn('admin', password)
  const count = async (slug) =>
    (await call('GET', `/api/${slug}?limit=1&depth=0`, { token })).body.totalDocs
  const { text } = await call('GET', '/api/ledger/checkpoint')
  return { users: await count('users'), leaflets: await count('leaflets'), checkpoint: text }
}

const stopAfter = async (site, run) => {
  try {
    return await run()
  } finally {
    await check('the site stops on a signal', site.stop)
  }
}

const onSqlite = async () => {
  const environment = { DEMO_PASSWORD: password }
  const first = await startSite({ environment, timeoutMs: startTimeoutMs })
  process.stdout.write(`first start: ${(first.readyMs / 1000).toFixed(1)} s (aim: under 240)\n`)
  const before = await stopAfter(first, async () => {
    await check('the logins are printed', () =>
      assert.match(first.output(), /editor@demo\.example/),
    )
    await driveMainPath({ url: first.url, password, check, label: 'SQLite' })
    return countAll(first.url)
  })
  const second = await startSite({ environment, timeoutMs: startTimeoutMs })
  process.stdout.write(`second start: ${(second.readyMs / 1000).toFixed(1)} s (aim: seconds)\n`)
  await stopAfter(second, async () => {
    await check('the second start touches nothing', async () =>
      assert.deepEqual(await countAll(second.url), before),
    )
  })
  await check('the ledger verifies from the command line', () =>
    succeed(['run', '--silent', 'ledger', '--', 'verify', '--reconcile']),
  )
}

const onMongodb = async () => {
  const mongod = await startMongod({ members: 3 })
  try {
    const environment = {
      DATABASE_URI: mongod.database(`ci-${randomBytes(4).toString('hex')}`),
      DEMO_PASSWORD: password,
    }
    const site = await startSite({ environment, timeoutMs: startTimeoutMs })
    process.stdout.write(`start on MongoDB: ${(site.readyMs / 1000).toFixed(1)} s\n`)
    await stopAfter(site, () => driveMainPath({ url: site.url, password, check, label: 'MongoDB' }))
  } finally {
    await mongod.stop()
  }
}

const startedAt = performance.now()
/** Arguments choose parts by their names; without any, all run. */
const parts = {
  sqlite: ['npm start on SQLite', onSqlite],
  mongodb: ['npm start on MongoDB', onMongodb],
  // On a site of its own, which has the tests' screener (test/e2e/globalSetup.mjs).
  browser: ['browser tests', () => runTests(['run', 'test:e2e'])],
  test: ['npm test', () => runTests(['test'])],
  lint: ['lint', () => succeed(['run', 'lint'])],
  types: ['types', () => succeed(['run', 'typecheck'])],
  generated: ['generated files', () => succeed(['run', 'generate', '--', '--check'])],
  package: ['package', () => succeed(['run', 'test:pack'])],
}
const chosen = process.argv.slice(2)
for (const [key, [name, run]] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(key)) await part(name, run)
}

process.stdout.write('\n')
for (const [name, seconds] of times)
  process.stdout.write(`${seconds.toFixed(0).padStart(6)} s  ${name}\n`)
const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
process.stdout.write(`together ${minutes} min\n\n`)
const passed = totals.passed + counts.passed
const failed = totals.failed + counts.failed
process.stdout.write(`${passed} passed, ${failed} failed, ${totals.skipped} skipped\n`)
process.exit(failed > 0 ? 1 : 0)
