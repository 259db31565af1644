// `npm test`: everything but the browser; `--crash` the long kill loop; `--e2e` the browser tests;
// each with `-- <path>` for a part. Ends with one line that counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
const given = process.argv.slice(2)
const isCrash = given.includes('--crash')
const isE2e = given.includes('--e2e')
const rest = given.filter((one) => one !== '--crash' && one !== '--e2e')

/** The folder of a lane, unless paths choose a part of it: Jest would take either. */
const all = (folder) =>
  rest.some((one) => !one.startsWith('-') && one.includes('/'))
    ? []
    : [`--testPathPatterns=${folder}`]

const selection = () => {
  if (isE2e) {
    return [
      ...all('/test/e2e/'),
      '--runInBand',
      '--testTimeout=120000',
      '--globalSetup=<rootDir>/test/e2e/globalSetup.mjs',
      '--globalTeardown=<rootDir>/test/e2e/globalTeardown.mjs',
    ]
  }
  if (isCrash) return [...all('/test/crash/'), '--runInBand']
  return ['--testPathIgnorePatterns=/test/e2e/']
}

const folder = mkdtempSync(path.join(tmpdir(), 'test-result-'))
const resultFile = path.join(folder, 'result.json')

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${resultFile}`,
    // Paths first: behind an option that takes a list they would be read as part of it.
    ...rest,
    ...selection(),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DISABLE_PAYLOAD_HMR: 'true',
      PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
      ...(isCrash ? { CRASH_KILLS: process.env.CRASH_KILLS ?? '25' } : {}),
    },
  },
)

const count = () => {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'))
  } catch {
    return null
  }
}

const result = count()
rmSync(folder, { recursive: true, force: true })
if (!result) {
  process.stderr.write('The test runner left no result.\n')
  process.exit(status || 1)
}
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
const skipped = result.numPendingTests + result.numTodoTests
process.stdout.write(`${result.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`)
process.exit(failed > 0 ? 1 : (status ?? 1))
