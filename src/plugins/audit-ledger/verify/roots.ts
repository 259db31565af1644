import type { GrowingTree } from '../ledger/merkleTree.js'
import type { SignedState } from './checkpoints.js'
import type { Findings } from './findings.js'
import type { LeafStore } from './leafStore.js'

import { toHex } from '../ledger/encoding.js'
import { createGrowingTree } from '../ledger/merkleTree.js'

/** A sequence for which there are two leaf hashes. */
export type DifferingLeaf = {
  readonly seq: number
  readonly leaf: Buffer
  /** The other one: the stored hash, or that of a second row; `null` when it is no hash at all. */
  readonly stored: Buffer | null
  /** Two rows have this sequence. That is reported already; here it only has to be decided. */
  readonly contested?: true
}

type Walk = {
  readonly findings: Findings
  readonly differing: ReadonlyMap<number, DifferingLeaf>
  /** Whether something else is known to be wrong between two sequences. */
  readonly isDoubtful: (start: number, end: number) => boolean
  /** Tree of the bytes, and the one of the other hashes where the two part. */
  tree: GrowingTree
  otherTree: GrowingTree | null
  /** Size up to which a signed root has been met, and differing leaves since then. */
  proven: number
  open: DifferingLeaf[]
  /** Signed states since then that were not met. */
  missed: { readonly state: SignedState; readonly root: Buffer }[]
}

const evidenceOf = ({ leaf, stored }: DifferingLeaf): Record<string, string> => ({
  leafHash: toHex(leaf),
  storedLeafHash: stored ? toHex(stored) : 'not a hash',
})

const closeDiffering = (
  walk: Walk,
  code: 'modified' | 'projection-drift',
  detail: string,
): void => {
  for (const differing of walk.open) {
    if (differing.contested) continue
    walk.findings.add(code, { seq: differing.seq, detail, evidence: evidenceOf(differing) })
  }
  walk.open = []
}

/** True when the tree, by the bytes or by the other hashes, has the signed root. */
const leadsTo = (walk: Walk, state: SignedState): boolean => {
  if (walk.tree.root().equals(state.root)) {
    // Bytes that lead to a signed root are the signed ones: the stored hash is what drifted.
    closeDiffering(walk, 'projection-drift', 'leafHash: the bytes are those that were signed')
  } else if (walk.otherTree?.root().equals(state.root)) {
    // The other hashes are the signed ones: they name the changed entries, and lead on.
    closeDiffering(walk, 'modified', 'the bytes do not have the signed leaf hash')
    walk.tree = walk.otherTree
  } else return false
  walk.otherTree = null
  return true
}

const meet = (walk: Walk, state: SignedState): void => {
  if (!leadsTo(walk, state)) {
    // Two roots of one size are reported as a fork where the states are read.
    if (state.size > walk.proven) walk.missed.push({ state, root: walk.tree.root() })
    return
  }
  for (const { root, state: other } of walk.missed.splice(0)) {
    if (other.size === state.size) continue
    walk.findings.add('forked', {
      detail: `${other.source} (size ${other.size}) is no prefix of ${state.source} (size ${state.size})`,
      evidence: { size: other.size, root: toHex(root), signedRoot: toHex(other.root) },
    })
  }
  walk.proven = state.size
}

/** Signed states that the entries do not lead to, and what must have been changed. */
const reportMissed = (walk: Walk): void => {
  const { findings, missed, proven } = walk
  const [first] = missed
  if (!first) return
  const { root, state } = first
  const range =
    state.size === proven + 1 ? `entry ${proven}` : `entries ${proven} to ${state.size - 1}`
  for (const external of [false, true]) {
    const found = missed.find((one) => one.state.external === external)
    if (!found) continue
    findings.add(external ? 'anchor-mismatch' : 'root-mismatch', {
      detail: `${found.state.source}: ${range} and on do not lead to the signed root`,
      evidence: {
        size: found.state.size,
        root: toHex(found.root),
        signedRoot: toHex(found.state.root),
      },
    })
  }
  if (walk.open.length > 0 || walk.isDoubtful(proven, state.size)) return
  findings.add('modified', {
    ...(state.size === proven + 1 ? { seq: proven } : {}),
    detail: `${range}: not all that was signed`,
    evidence: { root: toHex(root), signedRoot: toHex(state.root) },
  })
}

const appendLeaf = (walk: Walk, seq: number, leaf: Buffer): void => {
  const differing = walk.differing.get(seq)
  if (differing) {
    walk.open.push(differing)
    walk.otherTree ??= walk.tree.fork()
  }
  walk.tree.append(leaf)
  walk.otherTree?.append(differing?.stored ?? leaf)
}

type Head = { readonly size: number; readonly root?: string }

const meetHead = (walk: Walk, head: Head): void => {
  const root = toHex(walk.tree.root())
  const isNamed = walk.missed.length > 0 || walk.open.length > 0
  if (head.root === undefined || root === head.root || isNamed) return
  walk.findings.add('root-mismatch', {
    detail: `the entries do not lead to the root of the head, size ${head.size}`,
    evidence: { size: head.size, root, headRoot: head.root },
  })
}

/** What the tree of the entries has shown. */
export type TreeResult = {
  readonly root: string
  /** Leaves before the first gap. */
  readonly size: number
  readonly verifiedSize: number
}

/**
 * Grows the tree over the entries in the order of their sequence, up to the first gap, and holds
 * it against every signed state on the way.
 */
export const verifyRoots = (args: {
  readonly leaves: LeafStore
  readonly states: readonly SignedState[]
  readonly head: Head | undefined
  readonly differing: ReadonlyMap<number, DifferingLeaf>
  readonly isDoubtful: (start: number, end: number) => boolean
  readonly findings: Findings
}): TreeResult => {
  const { differing, findings, head, isDoubtful, leaves, states } = args
  const tree = createGrowingTree()
  const walk: Walk = {
    ...{ findings, differing, isDoubtful, tree },
    ...{ otherTree: null, proven: 0, open: [], missed: [] },
  }
  let next = 0
  for (let seq = 0; ; seq += 1) {
    for (let state = states[next]; state?.size === seq; state = states[next]) {
      meet(walk, state)
      next += 1
    }
    if (head?.size === seq) meetHead(walk, head)
    const leaf = leaves.get(seq)
    if (!leaf) break
    appendLeaf(walk, seq, leaf)
  }
  reportMissed(walk)
  closeDiffering(walk, 'modified', 'the bytes do not have the stored leaf hash')
  return { root: toHex(walk.tree.root()), size: walk.tree.size(), verifiedSize: walk.proven }
}
