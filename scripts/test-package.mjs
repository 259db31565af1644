// `npm run test:pack`: packs the package as it would be published, looks at what is in it, and
// publishes through the gate in a foreign Payload app that has only what the package declares.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'package-'))
const name = 'payload-consumer-protection'
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

const run = (program, args, options = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  assert.equal(status, 0, `${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

/** Builds (`prepack`) and packs; the answer lists every file. `--no-build` packs what is there. */
const pack = () => {
  const options = process.argv.includes('--no-build') ? ['--ignore-scripts'] : []
  const output = run('npm', ['pack', '--json', '--pack-destination', folder, ...options])
  const [packed] = JSON.parse(output.slice(output.indexOf('[\n')))
  return packed
}

const checkContent = ({ files }) => {
  const allowed = /^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/
  const unwanted = files.map((file) => file.path).filter((file) => !allowed.test(file))
  assert.deepEqual(unwanted, [], 'files that nobody should install')
  const sources = files
    .map((file) => file.path)
    .filter((file) => /\.(scss|tsx?)$/.test(file) && !file.endsWith('.d.ts'))
  assert.deepEqual(sources, [], 'sources in the package')
  assert.ok(
    !files.some((file) => file.path.startsWith('dist/collections')),
    'the site is not part of it',
  )
}

const lintPackage = (tarball) =>
  run(process.execPath, ['node_modules/publint/src/cli.js', '--strict', tarball])

/** An app with the package, what the package declares, and the database adapter of the app. */
const createApp = (tarball) => {
  const app = path.join(folder, 'app')
  const modules = path.join(app, 'node_modules')
  const installed = path.join(modules, name)
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  const declared = [
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
    '@payloadcms/db-sqlite',
    '@types/node',
    '@types/react',
  ]
  for (const one of declared) {
    const link = path.join(modules, one)
    mkdirSync(path.dirname(link), { recursive: true })
    symlinkSync(path.join(root, 'node_modules', one), link, 'dir')
  }
  writeFileSync(path.join(app, 'package.json'), '{ "type": "module", "private": true }\n')
  for (const file of ['publish.mjs', 'types.ts']) {
    copyFileSync(path.join(root, 'test/package/app', file), path.join(app, file))
  }
  return app
}

const publishThroughTheGate = (app) => {
  const output = run(process.execPath, ['--conditions=production', 'publish.mjs'], {
    cwd: app,
    env: { ...process.env, NODE_ENV: 'development', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' },
  })
  const steps = JSON.parse(output.trim().split('\n').at(-1))
  assert.deepEqual(steps, {
    beforeApproval: 'review-gate/approval-required',
    publicBefore: [],
    ownDecision: 'review-gate/not-independent',
    decision: 'approved',
    published: 'published',
    publicAfter: ['Beware'],
    ledger: { ok: true, hasEntries: true },
  })
}

const checkTypes = (app) => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const flags = '--noEmit --strict --skipLibCheck --module nodenext --target es2022 --jsx react-jsx'
  run(process.execPath, [compiler, ...flags.split(' '), 'types.ts'], { cwd: app })
}

try {
  const packed = pack()
  const tarball = path.join(folder, packed.filename)
  checkContent(packed)
  lintPackage(tarball)
  const app = createApp(tarball)
  publishThroughTheGate(app)
  checkTypes(app)
  const kilobytes = (packed.size / 1000).toFixed(0)
  process.stdout.write(`${packed.filename}: ${packed.files.length} files, ${kilobytes} kB: fine\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
