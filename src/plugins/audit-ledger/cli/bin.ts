#!/usr/bin/env node
import { exitCodes, parseLedgerArguments, UsageError } from './arguments.js'
import { offlineCommands } from './offlineCommands.js'

import type { ExitCode } from './arguments.js'

const usage = `ledger <command>                       exit 0: fine, 1: a finding, 2: cannot tell; --json everywhere

  verify [--checkpoint FILE…] [--reconcile]  recompute everything from the stored entries
  export --out DIR                           write the log as files that others can check
  prove SEQ [--size N]                       C2SP tlog-proof of one entry
  checkpoint                                 the newest signed state
  consistency --from FILE --to FILE          compare two checkpoints with the database

  without a database:
  verify-export DIR [--vkey KEY]
  check-proof FILE --vkey KEY
  check-consistency --from FILE --to FILE --proof FILE --vkey KEY
  keygen --out FILE [--origin NAME]

  not available yet: rotate, witness, erase
`

const planned: readonly string[] = ['erase', 'rotate', 'witness']

const runWithDatabase = async (argv: readonly string[]): Promise<ExitCode> => {
  const given = parseLedgerArguments(argv)
  // Only now: the offline commands load no package at all.
  const { databaseCommands } = await import('./databaseCommands.js')
  const { openDatabase } = await import('./openDatabase.js')
  const command = databaseCommands[given.command]
  if (!command) throw new UsageError(`Unknown command "${given.command}".\n\n${usage}`)
  const ledger = await openDatabase()
  try {
    return await command(ledger, given)
  } finally {
    await ledger.payload.destroy()
  }
}

const run = async (argv: readonly string[]): Promise<ExitCode> => {
  const given = parseLedgerArguments(argv)
  if (given.command === '' || given.command === 'help') throw new UsageError(usage)
  if (planned.includes(given.command)) {
    throw new UsageError(`"${given.command}" is not available yet.`)
  }
  const offline = offlineCommands[given.command]
  return offline ? offline(given) : runWithDatabase(argv)
}

const main = async (): Promise<ExitCode> => {
  try {
    return await run(process.argv.slice(2))
  } catch (error) {
    const text = error instanceof UsageError ? error.message : String(error)
    process.stderr.write(`${text}\n`)
    return exitCodes.cannotTell
  }
}

// Streams are flushed before the exit; pools of the database driver would keep the process alive.
process.exitCode = await main()
process.stdout.write('', () => process.exit())
