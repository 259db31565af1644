import type { Access, Payload } from 'payload'

import { readFileSync } from 'node:fs'

import type { Clock } from '../shared/contracts.js'
import type { LedgerSigner } from './signer.js'

import { requireNoProblems } from '../shared/configCheck.js'
import { transactionLifetimeMs } from './constants.js'
import { createPemSigner } from './signer.js'

/** What the site knows of one document, for `ledger verify --reconcile`. */
export type ReconciledDocument = {
  readonly document: { readonly collection: string; readonly id: string }
  /** Fingerprint per locale of what is public now; empty when nothing is. */
  readonly fingerprints: Readonly<Record<string, string>>
  readonly published: boolean
}

export type Reconcile = (payload: Payload) => AsyncIterable<ReconciledDocument>

/** Content that entries speak of, by fingerprint: the canonical text has that SHA-256. */
export type LedgerContents = (
  payload: Payload,
) => AsyncIterable<{ readonly hash: string; readonly canonical: string }>

export type AuditLedgerOptions = {
  /** Origin line of the checkpoints and name of the key, e.g. `cms.example.org/ledger/1`. */
  readonly origin: string
  /** Signs checkpoints. Give this or `keyFile`. */
  readonly signer?: LedgerSigner
  /** PKCS#8 PEM file with the Ed25519 key, mode 0600 (`npm run ledger -- keygen`). */
  readonly keyFile?: string
  /** Keys that signed earlier checkpoints, as C2SP verifier keys. @default [] */
  readonly formerKeys?: readonly string[]
  /** Who reads entries. @default people with the role `auditor` or `admin` */
  readonly auditorAccess?: Access
  /** Path of the endpoints below the API route. @default '/ledger' */
  readonly basePath?: string
  /** File outside of the database to which each released checkpoint is appended. @default none */
  readonly checkpointFile?: string
  /** @default the system's clock */
  readonly clock?: Clock
  readonly sqlite?: {
    /** Longest wait for the one writer. @default 10000 */
    readonly queueTimeoutMs?: number
  }
  /** Age of the oldest waiting event from which on the ledger is not well. @default 60000 */
  readonly maxPendingAgeMs?: number
  /** Time between two looks for events that nobody waits for. @default 30000 */
  readonly drainIntervalMs?: number
  /** What the site has published, for `verify --reconcile`. */
  readonly reconcile?: Reconcile
  /** What entries speak of, for `verify` and `export`. @default none is looked for */
  readonly contents?: LedgerContents
  /** Keeps the schema and drops the behaviour. @default false */
  readonly disabled?: boolean
}

export type ResolvedAuditLedgerOptions = {
  readonly origin: string
  readonly signer: LedgerSigner
  readonly formerKeys: readonly string[]
  readonly auditorAccess: Access
  readonly basePath: string
  readonly checkpointFile: string | null
  readonly clock: Clock
  readonly queueTimeoutMs: number
  readonly lifetimeMs: number
  readonly maxPendingAgeMs: number
  readonly drainIntervalMs: number
  readonly reconcile: Reconcile | null
  readonly contents: LedgerContents | null
  readonly disabled: boolean
}

const isAuditor: Access = ({ req }) => {
  const roles = (req.user as { roles?: unknown } | null)?.roles
  return Array.isArray(roles) && (roles.includes('auditor') || roles.includes('admin'))
}

const resolveSigner = (options: AuditLedgerOptions): LedgerSigner => {
  if (options.signer) return options.signer
  const file = options.keyFile ?? ''
  if (file === '') {
    requireNoProblems([
      {
        id: 'audit-ledger/E021',
        problem: 'The ledger has no key to sign its checkpoints with.',
        hint: 'Make one (npm run ledger -- keygen) and name it in LEDGER_KEY_FILE.',
      },
    ])
  }
  return createPemSigner({ origin: options.origin, pem: readFileSync(file, 'utf8') })
}

const requireOrigin = (origin: string): void => {
  // A key name has neither spaces nor plus signs (C2SP signed-note).
  if (/^[^\s+]{1,200}$/u.test(origin)) return
  requireNoProblems([
    {
      id: 'audit-ledger/E022',
      problem: `"${origin}" cannot be the origin of a ledger.`,
      hint: 'Use a schema-less URL without spaces or +, e.g. cms.example.org/ledger/1.',
    },
  ])
}

/** Fills in every default; nothing behind this asks whether an option was given. */
export const resolveOptions = (options: AuditLedgerOptions): ResolvedAuditLedgerOptions => {
  requireOrigin(options.origin)
  return {
    origin: options.origin,
    signer: resolveSigner(options),
    formerKeys: options.formerKeys ?? [],
    auditorAccess: options.auditorAccess ?? isAuditor,
    basePath: options.basePath ?? '/ledger',
    checkpointFile: options.checkpointFile ?? null,
    clock: options.clock ?? { now: () => new Date() },
    queueTimeoutMs: options.sqlite?.queueTimeoutMs ?? 10_000,
    lifetimeMs: transactionLifetimeMs,
    maxPendingAgeMs: options.maxPendingAgeMs ?? 60_000,
    drainIntervalMs: options.drainIntervalMs ?? 30_000,
    reconcile: options.reconcile ?? null,
    contents: options.contents ?? null,
    disabled: options.disabled ?? false,
  }
}
