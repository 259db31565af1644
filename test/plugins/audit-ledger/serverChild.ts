/** A second server for the same file, as a process of its own: prints how its boot ended. */
import { bootLedger } from './bootLedger.js'

try {
  await bootLedger({ file: process.argv[2] ?? '' })
  process.stdout.write('\nbooted\n')
} catch (error) {
  process.stdout.write(`\nrefused ${String(error)} ${String((error as Error).cause)}\n`)
}
process.exit(0)
