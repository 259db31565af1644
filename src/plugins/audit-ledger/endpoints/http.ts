import type { Access, PayloadRequest } from 'payload'

import { auditLedgerError } from '../errors.js'

/** What may keep an answer, and for how long. */
export const caching = {
  /** Bytes that never change once they exist. */
  immutable: 'public, max-age=31536000, immutable',
  short: 'public, max-age=300',
  fresh: 'no-cache',
  never: 'private, no-store',
} as const

export const respond = (
  body: string | Uint8Array,
  contentType: string,
  cacheControl: string,
): Response =>
  new Response(body as BodyInit, {
    headers: {
      'Cache-Control': cacheControl,
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** A part of the path; a repeated part (`:path+`) comes as a list. */
export const parameter = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name]
  return Array.isArray(value) ? value.join('/') : String(value ?? '')
}

export const queryValue = (req: PayloadRequest, name: string): null | string =>
  req.searchParams.get(name)

/** A whole number ≥ 0 in its only decimal form; `null` for everything else. */
export const parseCount = (text: string): null | number => {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}

/** @throws AuditLedgerError `not-allowed`: 401 without a person, 403 for the wrong one */
export const requireAuditor = async (req: PayloadRequest, access: Access): Promise<void> => {
  if ((await access({ req })) === true) return
  throw auditLedgerError('not-allowed', { req, status: req.user ? 403 : 401 })
}
