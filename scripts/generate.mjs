// `npm run generate`: the files that are made from the config. Running it twice changes nothing.
// `--migration NAME` also makes a migration of what changed, for SQLite; `--migration` alone replaces
// the initial one (only before the first release). `--check` changes nothing and fails when something
// is not as the config says.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateKeyPairSync } from 'node:crypto'

const root = path.resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(path.join(tmpdir(), 'generate-'))
const keyFile = path.join(scratch, 'key.pem')
const { privateKey } = generateKeyPairSync('ed25519')
writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }))

/** An environment of its own: nothing here may depend on, or touch, an installation. */
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  PAYLOAD_SECRET: 'only-for-generating-files-'.repeat(2),
  LEDGER_KEY_FILE: keyFile,
  LEDGER_ORIGIN: 'generate.example/ledger',
  DATABASE_URI: `file:${path.join(scratch, 'cms.db')}`,
  PAYLOAD_CONFIG_PATH: 'src/payload.config.ts',
}

const payload = (...args) => {
  const { status } = spawnSync(
    process.execPath,
    [
      '--conditions=production',
      '--import',
      'tsx',
      'node_modules/payload/bin.js',
      '--disable-transpile',
      ...args,
    ],
    { cwd: root, env: environment, stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
}

/** Payload writes types as values, which native ESM refuses. */
const markTypes = (file) => {
  const text = readFileSync(file, 'utf8')
  const marked = text.replace(
    'import { MigrateUpArgs, MigrateDownArgs, sql }',
    'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
  )
  writeFileSync(file, marked)
}

const folder = path.join(root, 'src/migrations')

const makeMigration = (name) => {
  payload('migrate:create', name)
  for (const file of readdirSync(folder).filter((one) => one.endsWith(`_${name}.ts`))) {
    markTypes(path.join(folder, file))
  }
}

const replaceMigration = () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  // The config imports the list, so an empty one must be there while the first is made.
  writeFileSync(path.join(folder, 'index.ts'), 'export const migrations = []\n')
  makeMigration('initial')
}

const generated = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js'].map((file) =>
  path.join(root, file),
)

/** The names of what `make` changes; afterwards everything is as it was. */
const findChanges = (make) => {
  const before = new Map(generated.map((file) => [file, readFileSync(file, 'utf8')]))
  const migrations = new Set(readdirSync(folder))
  const index = readFileSync(path.join(folder, 'index.ts'), 'utf8')
  make()
  const changed = generated.filter((file) => readFileSync(file, 'utf8') !== before.get(file))
  for (const file of changed) writeFileSync(file, before.get(file))
  const added = readdirSync(folder).filter((file) => !migrations.has(file))
  for (const file of added) rmSync(path.join(folder, file))
  writeFileSync(path.join(folder, 'index.ts'), index)
  return [
    ...changed.map((file) => path.relative(root, file)),
    ...(added.length > 0 ? [folder] : []),
  ]
}

const check = () => {
  const changed = findChanges(() => {
    payload('generate:importmap')
    payload('generate:types')
    payload('migrate:create', 'check', '--skip-empty')
  })
  if (changed.length === 0) return
  process.stderr.write(`Not as the config says: ${changed.join(', ')}. Run "npm run generate".\n`)
  process.exitCode = 1
}

const generate = () => {
  payload('generate:importmap')
  payload('generate:types')
  const at = process.argv.indexOf('--migration')
  const name = at < 0 ? undefined : process.argv[at + 1]
  if (name) makeMigration(name)
  else if (at >= 0) replaceMigration()
}

try {
  if (process.argv.includes('--check')) check()
  else generate()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
