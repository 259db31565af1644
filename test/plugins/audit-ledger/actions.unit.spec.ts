import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'

import { registeredActions } from '../../../src/plugins/audit-ledger/actions.js'

const readme = new URL('../../../src/plugins/audit-ledger/README.md', import.meta.url)

it('has every ledger action in the table of the README, in the words of the registry', () => {
  const rows = [
    ...readFileSync(readme, 'utf8').matchAll(/^\| `([a-z]+\.[a-z-]+)` +\| (.+?) +\|$/gm),
  ]
  expect(Object.fromEntries(rows.map(([, action, text]) => [action, text]))).toEqual(
    registeredActions,
  )
})
