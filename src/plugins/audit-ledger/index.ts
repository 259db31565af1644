export type { LedgerAction } from './actions.js'
export { isRegisteredAction, registeredActions } from './actions.js'
export { ledgerSlugs } from './constants.js'
export type { AuditLedgerErrorCode } from './errors.js'
export { AuditLedgerError } from './errors.js'
export { entriesOf } from './operations/entriesOf.js'
export type { LedgerHealth } from './operations/readLedger.js'
export { ledgerHealth, sequenceOf } from './operations/readLedger.js'
export { recordEvent } from './operations/recordEvent.js'
export type {
  AuditLedgerOptions,
  LedgerContents,
  Reconcile,
  ReconciledDocument,
} from './options.js'
export { auditLedgerPlugin } from './plugin.js'
export type { LedgerSigner } from './signer.js'
export { createPemSigner } from './signer.js'
