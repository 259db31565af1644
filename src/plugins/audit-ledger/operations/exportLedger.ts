import type { Payload } from 'payload'

import type { ExportedContent, WrittenExport } from '../ledger/writeExport.js'
import type { LedgerContents, ResolvedAuditLedgerOptions } from '../options.js'

import { writeExport } from '../ledger/writeExport.js'
import { checkpointOf } from './proofs.js'
import { readCanonicals, readStoredCheckpoints } from './readStored.js'

/** More signed states than an examiner checks by hand; each costs one signature check. */
const maxCheckpoints = 1_000

const readContents = async function* (
  payload: Payload,
  contents: LedgerContents,
): AsyncGenerator<ExportedContent> {
  for await (const { canonical, hash } of contents(payload)) yield { hash, text: canonical }
}

/** Evenly spread signed states up to a size, with the newest. */
const readNotes = async (payload: Payload): Promise<readonly string[]> => {
  const newest = (await checkpointOf(payload)).note
  const notes = (await readStoredCheckpoints(payload)).map(({ note }) => String(note))
  const upTo = notes.indexOf(newest)
  const step = Math.ceil((upTo + 1) / maxCheckpoints)
  return notes.filter((_, place) => place <= upTo && (upTo - place) % step === 0)
}

/**
 * Writes everything that an examiner needs to check the ledger without this software.
 *
 * @throws AuditLedgerError `not-found` before anything was signed
 * @throws LedgerFormatError as `writeExport`
 */
export const exportLedger = async (args: {
  readonly payload: Payload
  readonly options: ResolvedAuditLedgerOptions
  readonly directory: string
}): Promise<WrittenExport> => {
  const { directory: dir, options, payload } = args
  const checkpoints = await readNotes(payload)
  const size = (await checkpointOf(payload)).size
  return writeExport({
    dir,
    checkpoints,
    entries: readCanonicals(payload, size),
    vkeys: [options.signer.vkey, ...options.formerKeys],
    ...(options.contents ? { contents: readContents(payload, options.contents) } : {}),
  })
}
