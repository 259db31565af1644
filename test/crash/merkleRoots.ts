import { createHash } from 'node:crypto'

/** RFC 6962 §2.1, written for the tests alone, so that it does not share a fault with the plugin. */
const sha256 = (prefix: number, ...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256').update(Buffer.from([prefix]))
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const leafHashOf = (entry: string): Buffer => sha256(0, Buffer.from(entry, 'utf8'))

type Subtree = { readonly size: number; readonly hash: Buffer }

/** The perfect subtrees of every prefix: `states[n]` are those of the first `n` leaves. */
const statesOf = (leaves: readonly Buffer[]): readonly (readonly Subtree[])[] => {
  const states: Subtree[][] = [[]]
  for (const leaf of leaves) {
    const stack = [...(states.at(-1) ?? []), { size: 1, hash: leaf }]
    for (;;) {
      const [left, right] = stack.slice(-2)
      if (!left || !right || left.size !== right.size) break
      stack.splice(-2, 2, { size: left.size * 2, hash: sha256(1, left.hash, right.hash) })
    }
    states.push(stack)
  }
  return states
}

const rootOf = (state: readonly Subtree[]): string => {
  if (state.length === 0) return createHash('sha256').digest('hex')
  const hashes = state.map(({ hash }) => hash)
  return hashes.reduceRight((right, left) => sha256(1, left, right)).toString('hex')
}

/** Root and frontier of every prefix of a log. */
export const treesOf = (
  entries: readonly string[],
): readonly { readonly root: string; readonly frontier: readonly string[] }[] =>
  statesOf(entries.map(leafHashOf)).map((state) => ({
    root: rootOf(state),
    frontier: state.map(({ hash }) => hash.toString('hex')),
  }))
