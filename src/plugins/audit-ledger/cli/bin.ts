#!/usr/bin/env node
import { existsSync } from 'node:fs'

import type { ExitCode, Outcome } from './outcome.js'

import { isDatabaseCommand, parseLedgerArguments, UsageError } from './arguments.js'
import { offlineCommands } from './offline.js'
import { processOutput, runCommand } from './outcome.js'

const planned: readonly string[] = ['erase', 'rotate', 'witness']

const runWithDatabase = async (name: string, argv: readonly string[]): Promise<Outcome> => {
  if (name === '' || name === 'help' || name.startsWith('-')) throw new UsageError('A command?')
  if (planned.includes(name)) throw new UsageError(`"${name}" is not available yet.`)
  if (!isDatabaseCommand(name)) throw new UsageError(`There is no command "${name}".`)
  const given = parseLedgerArguments(name, argv)
  if (existsSync('.env')) process.loadEnvFile('.env')
  // Only now: the offline commands load no package at all.
  const { databaseCommands } = await import('./databaseCommands.js')
  const { openDatabase } = await import('./openDatabase.js')
  const ledger = await openDatabase()
  try {
    return await databaseCommands[name](ledger, given)
  } finally {
    await ledger.payload.destroy()
  }
}

const main = ([name = '', ...argv]: readonly string[]): Promise<ExitCode> => {
  const offline = Object.hasOwn(offlineCommands, name) ? offlineCommands[name] : undefined
  if (offline) return offline(argv)
  const json = [name, ...argv].includes('--json')
  return runCommand({ run: () => runWithDatabase(name, argv), json, output: processOutput })
}

// Streams are flushed before the exit; pools of the database driver would keep the process alive.
process.exitCode = await main(process.argv.slice(2))
process.stdout.write('', () => process.exit())
