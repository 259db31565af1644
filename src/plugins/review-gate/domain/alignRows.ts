import { diffArrays } from 'diff'

import { bigramsOf, similarityOf, textsIn } from './similarity.js'

/** Two rows, one before and one after, or one that stands alone. */
export type RowPair = {
  /** Position before and after; null where the row did not exist. */
  readonly from: number | null
  readonly to: number | null
  /** The row stands elsewhere among those that stayed. */
  readonly moved: boolean
  readonly same: boolean
}

/** Less alike than this, two rows are different rows rather than one that was changed. */
const minSimilarity = 0.3

/** Above this many candidates only equal rows are paired. */
const maxCandidates = 150

type Match = { readonly from: number; readonly to: number }

const kindOf = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null) return typeof row
  const { blockType, type, fields } = row as Record<string, unknown>
  const inner = typeof fields === 'object' && fields !== null ? kindOf(fields) : undefined
  return blockType ?? `${String(type)}/${String(inner)}`
}

/** Rows that stayed in their order: the longest common subsequence. */
const anchorsOf = (before: readonly string[], after: readonly string[]): readonly Match[] => {
  const anchors: Match[] = []
  let from = 0
  let to = 0
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (removed) from += count
    else if (added) to += count
    else {
      for (let step = 0; step < count; step += 1) anchors.push({ from: from + step, to: to + step })
      from += count
      to += count
    }
  }
  return anchors
}

const without = (count: number, used: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !used.has(index))

const equalMatches = (args: {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly removed: readonly number[]
  readonly added: readonly number[]
}): readonly Match[] => {
  const free = new Set(args.added)
  return args.removed.flatMap((from) => {
    const to = [...free].find((index) => args.after[index] === args.before[from])
    if (to === undefined) return []
    free.delete(to)
    return [{ from, to }]
  })
}

/** Which gap between anchors a position lies in: changed rows of one gap did not move. */
const gapOf = (anchors: readonly Match[], side: 'from' | 'to', index: number): number =>
  anchors.findIndex((anchor) => anchor[side] > index)

/** A lone row between the same neighbours is the one that stood there, whatever became of it. */
const loneInGap = (
  anchors: readonly Match[],
  { removed, added }: { readonly removed: readonly number[]; readonly added: readonly number[] },
) => {
  const inGap = (side: 'from' | 'to', indexes: readonly number[], gap: number): number =>
    indexes.filter((index) => gapOf(anchors, side, index) === gap).length
  return ({ from, to }: Match): boolean => {
    const gap = gapOf(anchors, 'from', from)
    return (
      gap === gapOf(anchors, 'to', to) &&
      inGap('from', removed, gap) === 1 &&
      inGap('to', added, gap) === 1
    )
  }
}

const similarMatches = (args: {
  readonly before: readonly unknown[]
  readonly after: readonly unknown[]
  readonly removed: readonly number[]
  readonly added: readonly number[]
  readonly anchors: readonly Match[]
}): readonly Match[] => {
  const { before, after, removed, added } = args
  if (Math.max(removed.length, added.length) > maxCandidates) return []
  const texts = (rows: readonly unknown[], indexes: readonly number[]) =>
    new Map(indexes.map((index) => [index, bigramsOf(textsIn(rows[index]))]))
  const [left, right] = [texts(before, removed), texts(after, added)]
  const isLone = loneInGap(args.anchors, { removed, added })
  const candidates = removed.flatMap((from) =>
    added
      .filter((to) => kindOf(before[from]) === kindOf(after[to]))
      .map((to) => {
        const alike = similarityOf(left.get(from) ?? new Set(), right.get(to) ?? new Set())
        return { from, to, score: isLone({ from, to }) ? Math.max(alike, minSimilarity) : alike }
      })
      .filter(({ score }) => score >= minSimilarity),
  )
  const matches: Match[] = []
  for (const { from, to } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (matches.some((match) => match.from === from || match.to === to)) continue
    matches.push({ from, to })
  }
  return matches
}

/** Pairs in the order of reading: by their place after, removed ones behind what preceded them. */
const inReadingOrder = (pairs: readonly RowPair[]): readonly RowPair[] => {
  const kept = pairs.filter(({ to }) => to !== null).toSorted((a, b) => (a.to ?? 0) - (b.to ?? 0))
  const removed = pairs.filter(({ to }) => to === null)
  return removed.reduce<readonly RowPair[]>((result, pair) => {
    const before = result.findLastIndex(
      ({ from, moved }) => from !== null && !moved && from < (pair.from ?? 0),
    )
    return [...result.slice(0, before + 1), pair, ...result.slice(before + 1)]
  }, kept)
}

/**
 * Which rows of a list stayed, moved, changed, came and went. Equal rows are found wherever they
 * stand; of the others the most alike belong together.
 */
export const alignRows = (
  before: readonly unknown[],
  after: readonly unknown[],
): readonly RowPair[] => {
  const keys = {
    before: before.map((row) => JSON.stringify(row)),
    after: after.map((row) => JSON.stringify(row)),
  }
  const anchors = anchorsOf(keys.before, keys.after)
  const used = {
    from: new Set(anchors.map(({ from }) => from)),
    to: new Set(anchors.map(({ to }) => to)),
  }
  const take = (matches: readonly Match[]): readonly Match[] => {
    for (const { from, to } of matches) {
      used.from.add(from)
      used.to.add(to)
    }
    return matches
  }
  const open = () => ({
    removed: without(before.length, used.from),
    added: without(after.length, used.to),
  })
  const moved = take(equalMatches({ ...keys, ...open() }))
  const changed = take(similarMatches({ before, after, anchors, ...open() }))
  const { removed, added } = open()
  const left = (match: Match): boolean =>
    gapOf(anchors, 'from', match.from) !== gapOf(anchors, 'to', match.to)
  return inReadingOrder([
    ...anchors.map((match): RowPair => ({ ...match, moved: false, same: true })),
    ...moved.map((match): RowPair => ({ ...match, moved: true, same: true })),
    ...changed.map((match): RowPair => ({ ...match, moved: left(match), same: false })),
    ...removed.map((from): RowPair => ({ from, to: null, moved: false, same: false })),
    ...added.map((to): RowPair => ({ from: null, to, moved: false, same: false })),
  ])
}
