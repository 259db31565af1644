/**
 * What verification can find (ledger-design §6.6). Stable: auditors' scripts match on the code.
 * The three codes at the end are of exports only.
 */
export const findingCodes = [
  'anchor-mismatch',
  'bad-signature',
  'clock-regression',
  'content-missing',
  'duplicate',
  'forked',
  'inserted',
  'missing',
  'modified',
  'not-canonical',
  'projection-drift',
  'reordered',
  'root-mismatch',
  'truncated',
  'unanchored-tail',
  'unknown-key',
  'unlogged-publication',
  'checksum-mismatch',
  'file-missing',
  'keys-unpinned',
] as const

export type FindingCode = (typeof findingCodes)[number]

/** One thing that is not as it was signed, or (`info`) one that the reader should know. */
export type Finding = {
  readonly code: FindingCode
  readonly severity: 'error' | 'info'
  /** The entry that it is about, if it is about one. */
  readonly seq?: number
  readonly detail: string
  /** Raw material to judge by: hashes, roots, sizes. */
  readonly evidence?: Readonly<Record<string, number | string>>
}

const informative: readonly FindingCode[] = ['keys-unpinned', 'unanchored-tail']

/** Kept of each code: a rewritten log would otherwise fill the memory. All are counted. */
const maxKept = 100

export type Findings = {
  readonly add: (code: FindingCode, finding: Omit<Finding, 'code' | 'severity'>) => void
  /** In the order in which they were found. */
  readonly list: () => readonly Finding[]
  readonly counts: () => Readonly<Partial<Record<FindingCode, number>>>
  readonly errors: () => number
}

export const createFindings = (): Findings => {
  const kept: Finding[] = []
  const counts = new Map<FindingCode, number>()
  return {
    add: (code, finding) => {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      const severity = informative.includes(code) ? 'info' : 'error'
      if (count <= maxKept) kept.push({ code, severity, ...finding })
    },
    list: () => kept,
    counts: () => Object.fromEntries(counts),
    errors: () => {
      const all = [...counts].filter(([code]) => !informative.includes(code))
      return all.reduce((sum, [, count]) => sum + count, 0)
    },
  }
}

/** `CODE seq=… detail`, as the command line prints it. */
export const formatFinding = ({ code, detail, seq }: Finding): string =>
  `${code} seq=${seq ?? '-'} ${detail}`
