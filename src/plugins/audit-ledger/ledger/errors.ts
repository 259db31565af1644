/** Every way in which bytes of the ledger can be refused. Stable; tests and callers match on it. */
export const ledgerFormatErrorCodes = [
  'bad-signature',
  'entry-too-large',
  'invalid-checkpoint',
  'invalid-entry',
  'invalid-export',
  'invalid-json',
  'invalid-key',
  'invalid-note',
  'invalid-proof',
  'invalid-range',
  'invalid-tile',
  'root-mismatch',
  'unknown-key',
] as const

export type LedgerFormatErrorCode = (typeof ledgerFormatErrorCodes)[number]

/**
 * Thrown by the pure ledger code. It stands outside of the suite's `PluginError`, which needs
 * Payload: these modules must run on an auditor's machine with Node alone.
 */
export class LedgerFormatError extends Error {
  override readonly name = 'LedgerFormatError'
  readonly code: LedgerFormatErrorCode

  constructor(code: LedgerFormatErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

export const isLedgerFormatError = (error: unknown): error is LedgerFormatError =>
  error instanceof LedgerFormatError
