import type { Client } from '@libsql/client'

/** Tables whose rows are never changed or removed, not even by SQL that passes the adapter by. */
const protectedTables = ['ledger_entries', 'ledger_checkpoints'] as const

const createTrigger = (table: string, operation: 'DELETE' | 'UPDATE'): string =>
  `CREATE TRIGGER IF NOT EXISTS ${table}_no_${operation.toLowerCase()} BEFORE ${operation} ON ${table} ` +
  `BEGIN SELECT RAISE(ABORT, 'audit-ledger/append-only'); END`

/**
 * Second line of defence, made again at every start because a rebuilt table loses its triggers.
 * Whoever owns the file can drop them: `verify` is what finds that.
 */
export const protectTables = async (client: Client): Promise<void> => {
  for (const table of protectedTables) {
    await client.execute(createTrigger(table, 'UPDATE'))
    await client.execute(createTrigger(table, 'DELETE'))
  }
}
