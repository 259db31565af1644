/**
 * Verification of a ledger, apart from everything else: it needs Node, but no package, no database
 * and no network. Published as `payload-consumer-protection/audit-ledger/verify`.
 */
export { formatFinding, findingCodes } from './findings.js'
export type { Finding, FindingCode } from './findings.js'
export type {
  CheckpointSource,
  EntryRow,
  KeyRange,
  VerifiedEntry,
  VerifyEntriesArgs,
  VerifyReport,
} from './types.js'
export { verifyEntries } from './verifyEntries.js'
export { verifyExport } from './verifyExport.js'
export { parseEntry } from '../ledger/entry.js'
export type { LedgerEntry } from '../ledger/entry.js'
export { verifyCheckpoint } from '../ledger/checkpoint.js'
export { verifyTlogProof } from '../ledger/tlogProof.js'
export { verifyConsistency, verifyInclusion } from '../ledger/verifyProofs.js'
export { LedgerFormatError } from '../ledger/errors.js'
