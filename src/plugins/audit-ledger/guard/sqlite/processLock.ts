import type { Client } from '@libsql/client'

import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'

import { ConfigurationError } from '../../../shared/configCheck.js'

/** Held until `release` or the death of the process: the kernel drops the lock, also on kill -9. */
export type ProcessLock = { readonly release: () => Promise<void> }

type CreateClient = (config: { url: string }) => Client

type Owner = { readonly pid: number; readonly host: string; readonly since: string }

/**
 * The note lies beside the lock file, never in it: POSIX drops all locks that a process has on a
 * file as soon as that process closes any descriptor of it.
 */
const notePath = (databasePath: string): string => `${databasePath}.lock-owner.json`

const describeOwner = async (databasePath: string): Promise<string> => {
  try {
    const { pid, host, since } = JSON.parse(await readFile(notePath(databasePath), 'utf8')) as Owner
    return `process ${pid} on ${host}, since ${since}`
  } catch {
    return 'another process'
  }
}

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown }).code ?? '').startsWith('SQLITE_BUSY')

const refuse = async (databasePath: string, cause: unknown): Promise<never> => {
  const error = new ConfigurationError([
    {
      id: 'audit-ledger/E004',
      problem: `The SQLite file ${databasePath} is served by ${await describeOwner(databasePath)}.`,
      hint: 'One server process per SQLite file: stop the other one, or use MongoDB for several.',
    },
  ])
  error.cause = cause
  throw error
}

/**
 * Takes the lock that makes this process the only writer of a SQLite file. Several writers lose
 * acknowledged writes (payload-internals §9.4).
 *
 * The lock is SQLite's own file lock on a side file: the same on every system that libsql runs on.
 *
 * @throws ConfigurationError `audit-ledger/E004` that says who holds it.
 */
export const acquireProcessLock = async (args: {
  readonly databasePath: string
  readonly createClient: CreateClient
}): Promise<ProcessLock> => {
  const client = args.createClient({ url: `file:${args.databasePath}.lock` })
  try {
    await client.execute('PRAGMA busy_timeout = 0')
    await client.execute('BEGIN EXCLUSIVE')
  } catch (error) {
    client.close()
    if (!isBusy(error)) throw error
    return refuse(args.databasePath, error)
  }
  const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  await writeFile(notePath(args.databasePath), `${JSON.stringify(owner)}\n`)
  return {
    release: async () => {
      await client.execute('ROLLBACK')
      client.close()
    },
  }
}
