import { expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import { createIdSet } from '../../../src/plugins/audit-ledger/verify/idSet.js'

test('knows every id again, and no other, through several growths', () => {
  const ids = createIdSet()
  const known = Array.from({ length: 20_000 }, () => randomUUID())
  expect(known.filter((id) => !ids.add(id))).toEqual([])
  expect(known.filter((id) => ids.add(id))).toEqual([])
  const fresh = Array.from({ length: 1_000 }, () => randomUUID())
  expect(fresh.every((id) => ids.add(id))).toBe(true)
})
