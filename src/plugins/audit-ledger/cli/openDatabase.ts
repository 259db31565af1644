import type { Payload, SanitizedConfig } from 'payload'

import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { LedgerState } from '../ledgerState.js'

import { ledgerStateOf } from '../ledgerState.js'
import { UsageError } from './arguments.js'

export type OpenedLedger = { readonly payload: Payload; readonly state: LedgerState }

const configPath = (): string => resolve(process.env.PAYLOAD_CONFIG_PATH ?? 'src/payload.config.ts')

const importConfig = async (): Promise<SanitizedConfig> => {
  const path = configPath()
  try {
    await access(path)
  } catch {
    throw new UsageError(`There is no Payload config at ${path}. Name it in PAYLOAD_CONFIG_PATH.`)
  }
  const module = (await import(pathToFileURL(path).href)) as {
    default: Promise<SanitizedConfig> | SanitizedConfig
  }
  return module.default
}

const sqlitePath = (payload: Payload): null | string => {
  const { clientConfig } = payload.db as { clientConfig?: { url?: string } }
  const url = clientConfig?.url
  return url?.startsWith('file:') ? url.slice('file:'.length) : null
}

/**
 * Boots Payload for reading only: no `onInit`, so neither the process lock is taken nor anything
 * written, and the server may run on beside it.
 */
export const openDatabase = async (): Promise<OpenedLedger> => {
  const { getPayload } = await import('payload')
  // Schema push and production migrations are the server's business.
  process.env.PAYLOAD_MIGRATING = 'true'
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  const config = await importConfig()
  const readOnly = { ...config, logger: { options: { level: 'error' } } } as SanitizedConfig
  const payload = await getPayload({ config: readOnly, disableOnInit: true, key: 'ledger-cli' })
  const path = sqlitePath(payload)
  if (path !== null) await access(path)
  return { payload, state: ledgerStateOf(payload) }
}
