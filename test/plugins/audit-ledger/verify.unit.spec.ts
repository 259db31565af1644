import { beforeAll, describe, expect, test } from '@jest/globals'

import type { EntryRow, VerifyReport } from '../../../src/plugins/audit-ledger/verify/index.js'
import type { SampleLog } from './sampleLog.js'

import { signCheckpoint } from '../../../src/plugins/audit-ledger/ledger/checkpoint.js'
import { buildEntry } from '../../../src/plugins/audit-ledger/ledger/entry.js'
import { verifyEntries } from '../../../src/plugins/audit-ledger/verify/index.js'
import {
  createRandom,
  createSampleLog,
  rootOf,
  rowOf,
  sampleEntry,
  sampleOrigin,
  sampleSigner,
  signSample,
} from './sampleLog.js'

type Row = { -readonly [Key in keyof EntryRow]-?: EntryRow[Key] }
type Rows = Row[]

const verify = (
  log: SampleLog,
  rows: readonly EntryRow[],
  changes: Partial<Parameters<typeof verifyEntries>[0]> = {},
): Promise<VerifyReport> =>
  verifyEntries({
    entries: rows,
    checkpoints: [...log.notes].map(([size, note]) => ({ note, source: `stored ${size}` })),
    vkeys: [log.vkey],
    origin: sampleOrigin,
    head: { size: log.rows.length, root: log.root },
    ...changes,
  })

const found = ({ findings }: VerifyReport): string[] =>
  findings.map(({ code, seq }) => `${code} ${seq ?? '-'}`)

const flip = (text: string, at: number): string => {
  const bytes = Buffer.from(text)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes.toString('latin1') === text ? text : bytes.toString()
}

/** Rows are stored by their sequence column, whatever else was done to them. */
const bySeq = (rows: Rows): Rows => [...rows].sort((a, b) => Number(a.seq) - Number(b.seq))

describe('one change to a log of 40 entries, signed at 8, 9, 20 and 40', () => {
  let log: SampleLog
  beforeAll(async () => {
    log = await createSampleLog(40, [8, 9, 20])
  })

  const changed = (change: (rows: Rows) => Rows): Rows =>
    change(log.rows.map((row) => ({ ...row })))
  const at = (rows: Rows, seq: number) => rows[seq] as Row

  test('an untouched log has no finding', async () => {
    const report = await verify(log, log.rows)
    expect(report).toMatchObject({ ok: true, size: 40, root: log.root, verifiedSize: 40 })
    expect(report.findings).toEqual([])
  })

  const cases: readonly [string, (rows: Rows) => Rows, readonly string[]][] = [
    [
      'a changed byte',
      (rows) => {
        at(rows, 12).canonical = String(at(rows, 12).canonical).replace('leaflets', 'leaflett')
        return rows
      },
      ['modified 12'],
    ],
    [
      'a changed sequence in the bytes',
      (rows) => {
        at(rows, 12).canonical = String(at(rows, 12).canonical).replace('"seq":12', '"seq":13')
        return rows
      },
      ['modified 12'],
    ],
    [
      'a changed sequence in the bytes, with its new leaf hash',
      (rows) => {
        const canonical = String(at(rows, 12).canonical).replace('"seq":12', '"seq":13')
        return rows.map((row, seq) => (seq === 12 ? rowOf(canonical, 12) : row))
      },
      ['modified 12'],
    ],
    [
      'a changed entry with its new leaf hash, pinned between two signed sizes',
      (rows) => rows.map((row, seq) => (seq === 8 ? rowOf(changedEntry(8), 8) : row)),
      ['root-mismatch -', 'modified 8'],
    ],
    [
      'a changed entry with its new leaf hash, somewhere between two signed sizes',
      (rows) => rows.map((row, seq) => (seq === 12 ? rowOf(changedEntry(12), 12) : row)),
      ['root-mismatch -', 'modified -'],
    ],
    ['a removed entry', (rows) => rows.filter(({ seq }) => seq !== 12), ['missing 12']],
    [
      'a removed entry with all later rows renumbered',
      (rows) => rows.filter(({ seq }) => seq !== 12).map((row, seq) => ({ ...row, seq })),
      ['missing 12'],
    ],
    ['the first entry removed', (rows) => rows.slice(1), ['missing 0']],
    ['the last entry cut', (rows) => rows.slice(0, -1), ['truncated 39']],
    ['half of the log cut', (rows) => rows.slice(0, 20), ['truncated 20']],
    ['everything deleted', () => [], ['truncated 0']],
    [
      'two neighbours swapped',
      (rows) => {
        const [a, b] = [at(rows, 12), at(rows, 13)]
        return bySeq(
          rows.map((row) => (row === a ? { ...a, seq: 13 } : row === b ? { ...b, seq: 12 } : row)),
        )
      },
      ['reordered 12', 'reordered 13'],
    ],
    [
      'two distant entries swapped',
      (rows) => {
        const [a, b] = [at(rows, 5), at(rows, 30)]
        return bySeq(
          rows.map((row) => (row === a ? { ...a, seq: 30 } : row === b ? { ...b, seq: 5 } : row)),
        )
      },
      ['reordered 5', 'reordered 30'],
    ],
    [
      'the bytes of two rows exchanged, their leaf hashes left',
      (rows) => {
        const [a, b] = [at(rows, 5).canonical, at(rows, 30).canonical]
        at(rows, 5).canonical = b
        at(rows, 30).canonical = a
        return rows
      },
      ['reordered 5', 'reordered 30'],
    ],
    [
      'an entry inserted at the end, beyond the head',
      (rows) => [...rows, rowOf(buildEntry(sampleEntry(40)), 40)],
      ['inserted 40'],
    ],
    [
      'a second entry with a sequence that exists',
      (rows) => {
        const forged = rowOf(changedEntry(12), 12)
        return [...rows.slice(0, 13), forged, ...rows.slice(13)]
      },
      ['inserted 12'],
    ],
    [
      'a second entry before the genuine one',
      (rows) => {
        const forged = rowOf(changedEntry(12), 12)
        return [...rows.slice(0, 12), forged, ...rows.slice(12)]
      },
      ['inserted 12'],
    ],
    [
      'an entry stored twice',
      (rows) => [...rows.slice(0, 13), { ...at(rows, 12) }, ...rows.slice(13)],
      ['duplicate 12'],
    ],
    [
      'a time that runs back',
      (rows) =>
        rows.map((row, seq) =>
          seq === 12
            ? rowOf(buildEntry(sampleEntry(12, { at: '2020-01-01T00:00:00.000Z' })), 12)
            : row,
        ),
      ['clock-regression 12'],
    ],
    [
      'bytes that are not canonical',
      (rows) =>
        rows.map((row, seq) =>
          seq === 12
            ? { ...rowOf(String(row.canonical), 12), canonical: `${String(row.canonical)} ` }
            : row,
        ),
      ['not-canonical 12', 'modified 12'],
    ],
    [
      'a derived column',
      (rows) => rows.map((row, seq) => (seq === 12 ? { ...row, subjectId: 'other' } : row)),
      ['projection-drift 12'],
    ],
    [
      'a stored leaf hash over bytes that are the signed ones',
      (rows) => rows.map((row, seq) => (seq === 12 ? { ...row, leafHash: 'f'.repeat(64) } : row)),
      ['projection-drift 12'],
    ],
    [
      'an entry of another log',
      (rows) =>
        rows.map((row, seq) =>
          seq === 12 ? rowOf(buildEntry(sampleEntry(12, { log: 'other.example/1' })), 12) : row,
        ),
      ['inserted 12', 'root-mismatch -'],
    ],
  ]

  test.each(cases)('%s', async (_name, change, expected) => {
    const report = await verify(log, changed(change))
    expect(report.ok).toBe(false)
    expect(found(report)).toEqual(expect.arrayContaining([...expected]))
  })

  test.each(
    cases.filter(([, , expected]) => expected.length === 1 || /swapped/.test(expected[0] ?? '')),
  )('%s: nothing else is blamed', async (name, change, expected) => {
    const report = await verify(log, changed(change))
    const codes = new Set(report.findings.map(({ code }) => code))
    const wanted = expected.map((one) => one.split(' ')[0])
    // Renumbered rows also have a wrong sequence column, and that is said too.
    const also = /renumbered/.test(name) ? ['projection-drift'] : []
    // A time is inside of the entry: the entry was changed as well.
    const changedToo = /time/.test(name) ? ['root-mismatch', 'modified'] : []
    expect([...codes].sort()).toEqual([...new Set([...wanted, ...also, ...changedToo])].sort())
  })
})

const changedEntry = (seq: number): string =>
  buildEntry(sampleEntry(seq, { subject: { kind: 'leaflets', id: 'forged' } }))

describe('signed states', () => {
  let log: SampleLog
  beforeAll(async () => {
    log = await createSampleLog(20, [10])
  })

  test('a rewritten and re-chained log does not lead to the kept checkpoint', async () => {
    const forged = log.canonicals.map((canonical, seq) => (seq === 3 ? changedEntry(3) : canonical))
    const note = await signSample(forged, sampleSigner(sampleOrigin, 'another key'))
    const report = await verify(log, forged.map(rowOf), {
      checkpoints: [
        { note, source: 'stored' },
        { note: log.notes.get(20) ?? '', source: 'kept', external: true },
      ],
      head: { size: 20, root: rootOf(forged).toString('hex') },
    })
    expect(found(report)).toEqual(expect.arrayContaining(['unknown-key -', 'anchor-mismatch -']))
  })

  test('a log that was rewritten with its own key is told by the kept checkpoint: forked', async () => {
    const forged = log.canonicals.map((canonical, seq) => (seq === 3 ? changedEntry(3) : canonical))
    const report = await verify(log, forged.map(rowOf), {
      checkpoints: [
        { note: await signSample(forged), source: 'stored' },
        { note: log.notes.get(10) ?? '', source: 'kept', external: true },
      ],
      head: { size: 20 },
    })
    expect(found(report)).toEqual(['forked -'])
  })

  test('two roots signed for one size: forked', async () => {
    const forged = log.canonicals.map((canonical, seq) => (seq === 3 ? changedEntry(3) : canonical))
    const report = await verify(log, log.rows, {
      checkpoints: [
        { note: log.notes.get(20) ?? '', source: 'stored' },
        { note: await signSample(forged), source: 'kept', external: true },
      ],
    })
    expect(found(report)).toEqual(['forked -'])
  })

  test('an older database behind a kept checkpoint: truncated', async () => {
    const report = await verify(log, log.rows.slice(0, 10), {
      checkpoints: [{ note: log.notes.get(20) ?? '', source: 'kept', external: true }],
      head: { size: 10, root: rootOf(log.canonicals.slice(0, 10)).toString('hex') },
    })
    expect(found(report)).toEqual(['truncated 10'])
  })

  test('a changed signature, an unknown key, a note that is none', async () => {
    const note = log.notes.get(20) ?? ''
    const [text = '', signature = ''] = note.split('\n\n')
    const bad = `${text}\n\n${signature.slice(0, -6)}AAAA=\n`.replace(
      'AAAA=',
      `${signature.at(-6) === 'A' ? 'B' : 'A'}AAA=`,
    )
    const other = await signSample(log.canonicals, sampleSigner(sampleOrigin, 'another key'))
    const report = await verify(log, log.rows, {
      checkpoints: [
        { note: bad, source: 'bad' },
        { note: other, source: 'other' },
        { note: 'no note', source: 'none' },
      ],
    })
    expect(report.counts).toMatchObject({ 'bad-signature': 2, 'unknown-key': 1 })
    expect(report.ok).toBe(false)
  })

  test('a retired key cannot sign what came after it', async () => {
    const report = await verify(log, log.rows, { vkeys: [{ vkey: log.vkey, toSize: 10 }] })
    expect(found(report)).toEqual(['unknown-key -', 'unanchored-tail 10'])
  })

  test('entries after the last signed state are said, and are no error', async () => {
    const report = await verify(log, log.rows, {
      checkpoints: [{ note: log.notes.get(10) ?? '', source: 'stored' }],
    })
    expect(report.ok).toBe(true)
    expect(found(report)).toEqual(['unanchored-tail 10'])
  })

  test('the head’s root is held against the entries', async () => {
    const report = await verify(log, log.rows, {
      checkpoints: [],
      head: { size: 20, root: '0'.repeat(64) },
    })
    expect(found(report)).toContain('root-mismatch -')
  })

  test('the empty log', async () => {
    const note = await signCheckpoint({
      origin: sampleOrigin,
      size: 0,
      root: rootOf([]),
      signers: [sampleSigner()],
    })
    const args = { vkeys: [log.vkey], origin: sampleOrigin, head: { size: 0 } }
    const empty = { ...args, entries: [], checkpoints: [{ note, source: 'first' }] }
    expect((await verifyEntries(empty)).ok).toBe(true)
  })

  test('content of published entries is asked for, and of no others', async () => {
    const asked: string[] = []
    const report = await verify(log, log.rows, {
      hasContent: (fingerprint) => {
        asked.push(fingerprint)
        return asked.length > 1
      },
    })
    expect(asked).toHaveLength(10)
    expect(found(report)).toEqual(['content-missing 1'])
  })

  test('the same operation under two sequences: duplicate', async () => {
    const again = buildEntry(sampleEntry(20, { id: sampleEntry(4).id }))
    const canonicals = [...log.canonicals, again]
    const report = await verify(log, canonicals.map(rowOf), { head: { size: 21 } })
    expect(found(report)).toContain('duplicate 20')
  })
})

/** Every kind of single change, and the codes one of which must name it. */
const mutations: readonly {
  readonly name: string
  readonly codes: readonly string[]
  readonly apply: (rows: Rows, seq: number, random: (below: number) => number) => Rows
}[] = [
  {
    name: 'one byte',
    codes: ['modified'],
    apply: (rows, seq, random) => {
      const row = rows[seq] as Row
      const text = String(row.canonical)
      row.canonical = flip(text, random(Buffer.byteLength(text)))
      return rows
    },
  },
  {
    name: 'one byte and the leaf hash over it',
    codes: ['modified', 'root-mismatch'],
    apply: (rows, seq) => rows.map((row, at) => (at === seq ? rowOf(changedEntry(seq), seq) : row)),
  },
  {
    name: 'delete',
    codes: ['missing', 'truncated'],
    apply: (rows, seq) => rows.filter((_, at) => at !== seq),
  },
  { name: 'cut', codes: ['truncated'], apply: (rows, seq) => rows.slice(0, seq) },
  {
    name: 'insert',
    codes: ['inserted'],
    apply: (rows, seq) => [
      ...rows.slice(0, seq),
      rowOf(changedEntry(seq), seq),
      ...rows.slice(seq),
    ],
  },
  {
    name: 'duplicate',
    codes: ['duplicate'],
    apply: (rows, seq) => [...rows.slice(0, seq), { ...(rows[seq] as Row) }, ...rows.slice(seq)],
  },
  {
    name: 'swap',
    codes: ['reordered'],
    apply: (rows, seq, random) => {
      if (rows.length < 2) return [...rows].slice(1)
      const other = (seq + 1 + random(rows.length - 1)) % rows.length
      const moved = rows.map((row, at) => {
        if (at === seq) return { ...(rows[other] as Row), seq }
        return at === other ? { ...(rows[seq] as Row), seq: other } : row
      })
      return moved
    },
  },
]

describe('random logs of up to 300 entries, each with one change', () => {
  const random = createRandom('random logs')
  const logs = new Map<number, SampleLog>()
  beforeAll(async () => {
    for (let count = 0; count < 8; count += 1) {
      const size = 2 + random(299)
      logs.set(count, await createSampleLog(size, [1 + random(size), 1 + random(size)]))
    }
  })

  test.each(mutations)('$name', async ({ apply, codes }) => {
    for (const log of logs.values()) {
      for (let count = 0; count < 10; count += 1) {
        const seq = random(log.rows.length)
        const rows = apply(
          log.rows.map((row) => ({ ...row })),
          seq,
          random,
        )
        const report = await verify(log, rows)
        const names = report.findings.map(({ code }) => code)
        const hit = codes.some((code) => names.includes(code as never))
        if (!hit || report.ok)
          throw new Error(`entry ${seq} of ${log.rows.length}: ${names.join()}`)
      }
    }
    expect(logs.size).toBe(8)
  })

  test('every one-byte change of one entry is modified, whatever the byte', async () => {
    const log = logs.get(0) as SampleLog
    const small = { ...log, rows: log.rows.slice(0, 2) }
    const notes = new Map([[2, await signSample(log.canonicals.slice(0, 2))]])
    const text = String(small.rows[1]?.canonical)
    for (let byte = 0; byte < Buffer.byteLength(text); byte += 1) {
      const rows = small.rows.map((row, seq) =>
        seq === 1 ? { ...row, canonical: flip(text, byte) } : row,
      )
      const report = await verify({ ...small, notes, root: '' }, rows, { head: { size: 2 } })
      expect(found(report)).toContain('modified 1')
    }
  })
})
