import { readFile } from 'node:fs/promises'

import type { CheckpointSource } from '../verify/index.js'

import { splitNotes } from '../ledger/checkpoint.js'
import { UsageError } from './arguments.js'

/**
 * Checkpoints that somebody kept: a file holds one or, as that of the released ones, many.
 *
 * @throws UsageError for a file without any
 */
export const readCheckpointFiles = async (
  files: readonly string[],
): Promise<readonly CheckpointSource[]> => {
  const read = files.map(async (file) => {
    const notes = splitNotes(await readFile(file, 'utf8'))
    if (notes.length === 0) throw new UsageError(`${file} holds no checkpoint.`)
    return notes.map((note) => ({ note, source: file, external: true }))
  })
  return (await Promise.all(read)).flat()
}
