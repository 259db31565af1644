import type { PayloadRequest } from 'payload'

import type { ErrorData } from '../shared/PluginError.js'

import { PluginError } from '../shared/PluginError.js'
import { translationNamespace } from './constants.js'

/** Every error of the plugin: HTTP status and the English sentence; translations override it. */
const errors = {
  'append-only': { status: 403, text: 'The ledger can only be appended to, by the ledger itself.' },
  busy: { status: 503, text: 'Too many writes are waiting. Try again shortly.' },
  'commit-failed': { status: 503, text: 'The database could not commit. Nothing was written.' },
  'event-too-large': { status: 422, text: 'The event is too large for one ledger entry.' },
  'invalid-event': { status: 422, text: 'The event has values that an entry cannot carry.' },
  'invalid-range': { status: 400, text: 'The sizes are not valid for this ledger.' },
  'invalid-sequence': { status: 400, text: 'The sequence number is not valid.' },
  'invalid-size': { status: 400, text: 'The tree size is not valid for this ledger.' },
  'invalid-tile': { status: 400, text: 'The tile address is not valid.' },
  'no-transaction': { status: 503, text: 'Nothing is recorded without a live transaction.' },
  'not-allowed': { status: 403, text: 'You are not allowed to do this.' },
  'not-found': { status: 404, text: 'This part of the ledger does not exist.' },
  'second-transaction': {
    status: 503,
    text: 'The write waited too long for another one that never ended: a hook started a second transaction or forgot to pass req.',
  },
  'transaction-expired': { status: 503, text: 'The transaction was open for too long.' },
  unavailable: { status: 503, text: 'The ledger is not available. Nothing can be recorded.' },
  'unregistered-action': { status: 500, text: 'This action is not registered with the ledger.' },
  'write-conflict': { status: 409, text: 'Two writers met and nothing was written. Try again.' },
} as const

export type AuditLedgerErrorKey = keyof typeof errors

/** Stable codes as clients see them. */
export type AuditLedgerErrorCode = `audit-ledger/${AuditLedgerErrorKey}`

export class AuditLedgerError extends PluginError<AuditLedgerErrorCode> {
  override readonly name = 'AuditLedgerError'
}

/** Seconds that a client waits before it repeats a request that met another writer. */
const retryAfterSeconds = 1

const retryable: readonly AuditLedgerErrorKey[] = ['busy', 'write-conflict']

const camelCase = (key: string): string =>
  key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const translate = (req: Partial<PayloadRequest> | undefined, key: AuditLedgerErrorKey): string => {
  const name = `${translationNamespace}:errors:${camelCase(key)}`
  const translated = (req?.t as ((name: string) => string) | undefined)?.(name)
  return translated && translated !== name ? translated : errors[key].text
}

/** The error of one code, in the language of the request. `detail` follows the sentence. */
export const auditLedgerError = (
  key: AuditLedgerErrorKey,
  args: {
    readonly req?: Partial<PayloadRequest> | undefined
    readonly data?: ErrorData
    readonly detail?: string
    readonly status?: number
    readonly cause?: unknown
  } = {},
): AuditLedgerError => {
  const retry = retryable.includes(key)
  const sentence = translate(args.req, key)
  return new AuditLedgerError({
    code: `audit-ledger/${key}`,
    status: args.status ?? errors[key].status,
    message: args.detail ? `${sentence} ${args.detail}` : sentence,
    data: { ...args.data, ...(retry ? { retryAfter: retryAfterSeconds } : {}) },
    ...(retry ? { headers: { 'Retry-After': String(retryAfterSeconds) } } : {}),
    ...(args.cause === undefined ? {} : { cause: args.cause }),
  })
}

/** English sentences, the source of the translations and of the README's table. */
export const errorTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(errors).map(([key, { text }]) => [camelCase(key), text]),
)
