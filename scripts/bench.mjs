// `npm run bench`: starts what the benchmarks need and runs them. `-- --only NAME` for one of them,
// `--database sqlite|mongodb`, `--json`. `npm run soak` is its long sibling (bench/README.md).
import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

import { startMongod } from '../test/support/mongod.mjs'

const root = path.resolve(import.meta.dirname, '..')
const given = process.argv.slice(2)
const isSoak = given.includes('--soak') || given[given.indexOf('--only') + 1] === 'soak'
const rest = given.filter((one) => one !== '--soak')

/** Majority commits cost what they cost only with three members. */
const members = 3

const needsMongod = !given.includes('--database') || given.includes('mongodb')

const startIfNeeded = async () => {
  if (!needsMongod) return null
  process.stderr.write(`Starting a MongoDB replica set of ${members} …\n`)
  return startMongod({ members })
}

const runProgram = (uri) =>
  new Promise((resolve) => {
    const program = isSoak ? 'bench/soak.ts' : 'bench/run.ts'
    const child = spawn(
      process.execPath,
      ['--conditions=production', '--import', 'tsx', program, ...rest],
      {
        cwd: root,
        env: { ...process.env, BENCH_MONGODB_URI: uri ?? '' },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    child.on('exit', (code) => resolve(code ?? 1))
  })

const mongod = await startIfNeeded()
const code = await runProgram(mongod?.uri)
await mongod?.stop()
process.exit(code)
