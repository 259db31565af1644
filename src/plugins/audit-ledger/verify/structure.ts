import type { Findings } from './findings.js'

/** Where an entry stands and which sequence it claims for itself. */
export type Place = {
  readonly claim: number
  /** The sequence column, or the number of the line. */
  readonly place: number
}

/** Neighbouring rows whose sequences follow each other. An untouched log is one run. */
type Run = { readonly claim: number; readonly place: number; length: number }

/** A row that cannot have the sequence that it claims. */
type Stray = Place & { readonly kind: 'beyond' | 'duplicate' | 'second' }

/** Runs that are told apart; a log that was shuffled altogether needs no finer answer. */
const maxRuns = 20_000

export type Structure = {
  readonly accept: (row: Place) => void
  readonly stray: (row: Stray) => void
  /** Adds the findings; returns the sequences that are in doubt by them. */
  readonly report: (args: {
    readonly limit: number
    readonly findings: Findings
    readonly hasColumn: boolean
  }) => ReadonlySet<number>
}

const endOf = (run: Run): number => run.claim + run.length

/** Ranges of `[0, highest)` that no run covers. */
const gapsOf = (runs: readonly Run[]): (readonly [number, number])[] => {
  const gaps: (readonly [number, number])[] = []
  let covered = 0
  for (const run of [...runs].sort((a, b) => a.claim - b.claim)) {
    if (run.claim > covered) gaps.push([covered, run.claim])
    covered = Math.max(covered, endOf(run))
  }
  return gaps
}

/**
 * Runs that stand neither at their own place nor in order. A run at its own place is innocent,
 * even when one that was moved before it claims a higher sequence.
 */
const findMoved = (runs: readonly Run[]): ReadonlySet<Run> => {
  const moved = new Set<Run>()
  const lowestAfter: number[] = new Array<number>(runs.length)
  let lowest = Number.MAX_SAFE_INTEGER
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    lowestAfter[index] = lowest
    lowest = Math.min(lowest, (runs[index] as Run).claim)
  }
  let highest = 0
  runs.forEach((run, index) => {
    const inOrder = highest <= run.claim && (lowestAfter[index] as number) >= endOf(run)
    if (run.claim !== run.place && !inOrder) moved.add(run)
    highest = Math.max(highest, endOf(run))
  })
  return moved
}

const rangeText = ([start, end]: readonly [number, number]): string =>
  end - start === 1 ? `entry ${start}` : `entries ${start} to ${end - 1}`

const reportStray = (findings: Findings, stray: Stray, limit: number): void => {
  const { claim: seq, kind, place } = stray
  if (kind === 'duplicate') findings.add('duplicate', { seq, detail: `again at ${place}` })
  else if (kind === 'second') {
    findings.add('inserted', { seq, detail: `another entry at ${place} has this sequence too` })
  } else findings.add('inserted', { seq, detail: `at ${place}, beyond the size of ${limit}` })
}

const reportMoved = (args: {
  readonly runs: readonly Run[]
  readonly findings: Findings
  readonly hasColumn: boolean
}): void => {
  const { findings, hasColumn, runs } = args
  const moved = findMoved(runs)
  for (const run of runs) {
    if (run.claim === run.place) continue
    const detail = `stored at ${run.place}${run.length > 1 ? `, with ${run.length - 1} after it` : ''}`
    if (moved.has(run)) findings.add('reordered', { seq: run.claim, detail })
    else if (hasColumn)
      findings.add('projection-drift', { seq: run.claim, detail: `seq: ${detail}` })
  }
}

/**
 * Rows that stand where an entry is missing, but under a sequence that is not theirs: such an
 * entry was changed, which says more than one missing and one too many.
 */
const findChanged = (runs: readonly Run[], strays: readonly Stray[]) => {
  const single = new Set(gapsOf(runs).flatMap(([start, end]) => (end === start + 1 ? start : [])))
  const second = new Map(
    strays.filter(({ kind }) => kind === 'second').map((stray) => [stray.claim, stray]),
  )
  const changed = new Map<number, { readonly claim: number; readonly by: Run | Stray }>()
  for (const run of runs) {
    // It came first, the entry to which the sequence belongs came second.
    const owner = run.length === 1 && single.has(run.place) ? second.get(run.claim) : undefined
    if (owner) changed.set(run.place, { claim: run.claim, by: owner })
  }
  for (const stray of strays) {
    if (stray.kind === 'duplicate' || !single.has(stray.place)) continue
    if (!changed.has(stray.place)) changed.set(stray.place, { claim: stray.claim, by: stray })
  }
  return changed
}

const report = (
  { runs, strays }: { readonly runs: readonly Run[]; readonly strays: readonly Stray[] },
  args: Parameters<Structure['report']>[0],
): ReadonlySet<number> => {
  const { findings, hasColumn, limit } = args
  const gaps = gapsOf(runs)
  const changed = findChanged(runs, strays)
  const explained = new Set<Run | Stray>([...changed.values()].map(({ by }) => by))
  for (const [seq, { claim }] of changed) {
    findings.add('modified', { seq, detail: `the entry claims to be ${claim}` })
  }
  for (const stray of strays) if (!explained.has(stray)) reportStray(findings, stray, limit)
  for (const gap of gaps) {
    if (!changed.has(gap[0])) findings.add('missing', { seq: gap[0], detail: rangeText(gap) })
  }
  reportMoved({ runs: runs.filter(({ place }) => !changed.has(place)), findings, hasColumn })
  const highest = runs.reduce((max, run) => Math.max(max, endOf(run)), 0)
  if (highest < limit) {
    findings.add('truncated', { seq: highest, detail: rangeText([highest, limit]) })
  }
  return new Set([
    ...gaps.map(([start]) => start),
    ...strays.flatMap((stray) => [stray.claim, stray.place]),
  ])
}

/** Follows the order of the rows and tells missing, moved, doubled and foreign ones apart. */
export const createStructure = (): Structure => {
  const runs: Run[] = []
  const strays: Stray[] = []
  return {
    accept: (row) => {
      const last = runs.at(-1)
      const follows = last && row.claim === endOf(last) && row.place === last.place + last.length
      if (follows || (last && runs.length >= maxRuns)) last.length += 1
      else runs.push({ ...row, length: 1 })
    },
    stray: (row) => void strays.push(row),
    report: (args) => report({ runs, strays }, args),
  }
}
