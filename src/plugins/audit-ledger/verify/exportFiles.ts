import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Findings } from './findings.js'

import { LedgerFormatError } from '../ledger/errors.js'

/** `null` when there is no such file. */
export const readIfThere = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export const requireFile = async (dir: string, name: string): Promise<string> => {
  const bytes = await readIfThere(join(dir, name))
  if (bytes) return bytes.toString()
  throw new LedgerFormatError('invalid-export', `${name} is missing from the export`)
}

/** Lines of a file as bytes, without their ends; the last one may lack its end. */
export const readLines = async function* (path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    let buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10)) {
      yield buffer.subarray(0, end)
      buffer = buffer.subarray(end + 1)
    }
    rest = buffer
  }
  if (rest.length > 0) yield rest
}

/** SHA-256 of a file, in pieces; `null` when it is not there. */
export const sumOf = async (path: string): Promise<null | string> => {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}

const sumPattern = /^([0-9a-f]{64}) [ *](.+)$/

/** Paths come from the export, which nobody vouches for: none may leave its folder. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..')

export const verifySums = async (dir: string, findings: Findings): Promise<void> => {
  for (const line of (await requireFile(dir, 'SHA256SUMS')).split('\n').filter(Boolean)) {
    const [, expected, path = ''] = sumPattern.exec(line) ?? []
    if (expected === undefined || !isInside(path)) {
      findings.add('checksum-mismatch', { detail: `SHA256SUMS has a line that is none: ${line}` })
      continue
    }
    const sum = await sumOf(join(dir, path))
    if (sum === null) findings.add('file-missing', { detail: path })
    else if (sum !== expected) {
      findings.add('checksum-mismatch', { detail: path, evidence: { expected, sum } })
    }
  }
}
