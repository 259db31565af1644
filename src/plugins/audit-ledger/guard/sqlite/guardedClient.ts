import type { Client, InStatement, Transaction } from '@libsql/client'

import type { Writer, WriterTransaction } from './writer.js'

import { isReadStatement } from './statements.js'

const textOf = (statement: InStatement | string): string =>
  typeof statement === 'string' ? statement : statement.sql

/** `execute(sql, args)` and `execute({sql, args})` are both the client's interface. */
const toStatement = (statement: InStatement | string, args: unknown): InStatement =>
  typeof statement === 'string' && args !== undefined
    ? ({ sql: statement, args } as InStatement)
    : statement

/**
 * What the adapter believes to be a libsql client. Reads outside of transactions use a connection
 * of their own and so never see uncommitted rows; everything else goes through the writer.
 *
 * `@libsql/client` 0.14 hands its connection over to each transaction and opens another one, which
 * leaks a connection per transaction and forgets PRAGMAs (payload-internals §9.2); here both
 * connections live as long as the process.
 */
export const createGuardedClient = (args: {
  readonly reader: Client
  readonly writer: Writer
  readonly begin: () => Promise<WriterTransaction>
}): Client => {
  const { reader, writer, begin } = args
  return {
    execute: (statement: InStatement | string, values?: unknown) => {
      const full = toStatement(statement, values)
      return isReadStatement(textOf(statement))
        ? reader.execute(full)
        : writer.exclusive((connection) => connection.execute(full))
    },
    batch: (statements: InStatement[], mode?: 'deferred' | 'read' | 'write') =>
      statements.every((statement) => isReadStatement(textOf(statement)))
        ? reader.batch(statements, mode)
        : writer.exclusive((connection) => connection.batch(statements, 'write')),
    migrate: (statements: InStatement[]) =>
      writer.exclusive((connection) => connection.migrate(statements)),
    executeMultiple: (sql: string) =>
      writer.exclusive((connection) => connection.executeMultiple(sql)),
    transaction: (): Promise<Transaction> => begin(),
    sync: () => reader.sync(),
    close: () => reader.close(),
    get closed() {
      return reader.closed
    },
    get protocol() {
      return reader.protocol
    },
  } as Client
}
