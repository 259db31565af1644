import { describe, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { SiteDatabase } from './gatedSite.js'

export type DatabaseKind = SiteDatabase['kind']

/** A database that nobody else uses: a temporary file, or a new name on the replica set. */
export const freshDatabase = (kind: DatabaseKind): SiteDatabase => {
  if (kind === 'sqlite') {
    return { kind, file: path.join(mkdtempSync(path.join(tmpdir(), 'cms-test-')), 'cms.db') }
  }
  const uri = process.env.TEST_MONGODB_URI ?? ''
  // `URL` does not know addresses with several hosts.
  const url = uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/test-${randomUUID()}`)
  return { kind, url }
}

/**
 * The same tests on every database. Without a MongoDB its lane is reported as skipped, with the
 * reason in its name, never as passed.
 */
export const describeOnDatabases = (name: string, tests: (kind: DatabaseKind) => void): void => {
  describe(`${name} [sqlite]`, () => tests('sqlite'))
  if (process.env.TEST_MONGODB_URI) {
    describe(`${name} [mongodb]`, () => tests('mongodb'))
    return
  }
  const reason = process.env.TEST_MONGODB_MISSING ?? 'run through jest.config.mjs'
  describe(`${name} [mongodb]`, () => {
    it.skip(`needs a mongod: ${reason}`, () => undefined)
  })
}
