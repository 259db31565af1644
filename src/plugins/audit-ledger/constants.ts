/** Key of the plugin's resolved state below `config.custom` and namespace of its translations. */
export const pluginKey = 'auditLedger'
export const translationNamespace = 'auditLedger'

/** Collections that the plugin owns. The slugs are part of the contract. */
export const ledgerSlugs = {
  actors: 'ledger-actors',
  checkpoints: 'ledger-checkpoints',
  entries: 'ledger-entries',
  head: 'ledger-head',
  outbox: 'ledger-outbox',
  private: 'ledger-private',
} as const

/** The one row of `ledger-head` is found by this key. */
export const headKey = 'head'

/** Rows that the sequencer takes in one transaction. */
export const sequencerBatchSize = 256

/** Longest canonical entry: C2SP tlog-tiles frames an entry with a 16-bit length. */
export const maxEntryBytes = 65_535

/** A transaction that does nothing for so long while others wait is rolled back (as MongoDB does). */
export const transactionLifetimeMs = 60_000
