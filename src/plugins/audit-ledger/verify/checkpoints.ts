import type { Findings } from './findings.js'
import type { CheckpointSource, KeyRange } from './types.js'

import { verifyCheckpoint } from '../ledger/checkpoint.js'
import { toHex } from '../ledger/encoding.js'
import { LedgerFormatError } from '../ledger/errors.js'

/** A signed state whose signature is good. */
export type SignedState = {
  readonly source: string
  readonly external: boolean
  readonly origin: string
  readonly size: number
  readonly root: Buffer
}

const keysOf = (vkeys: readonly (KeyRange | string)[]): readonly KeyRange[] =>
  vkeys.map((vkey) => (typeof vkey === 'string' ? { vkey } : vkey))

const mayHaveSigned = (key: KeyRange, size: number): boolean =>
  size >= (key.fromSize ?? 0) && size <= (key.toSize ?? Number.MAX_SAFE_INTEGER)

type Context = {
  readonly keys: readonly KeyRange[]
  readonly origin: string | undefined
  readonly findings: Findings
}

const readState = ({ keys, origin }: Context, checkpoint: CheckpointSource): SignedState => {
  const { external = false, note, source } = checkpoint
  const options = origin === undefined ? {} : { origin }
  const all = verifyCheckpoint({ note, vkeys: keys.map(({ vkey }) => vkey), ...options })
  // A retired key must not sign what came after it.
  const fitting = keys.filter((key) => mayHaveSigned(key, all.size)).map(({ vkey }) => vkey)
  if (fitting.length < keys.length) verifyCheckpoint({ note, vkeys: fitting, ...options })
  return { source, external, origin: all.origin, size: all.size, root: all.root }
}

const readOrReport = (context: Context, checkpoint: CheckpointSource): null | SignedState => {
  try {
    return readState(context, checkpoint)
  } catch (error) {
    if (!(error instanceof LedgerFormatError)) throw error
    // A key list that cannot be read is the caller's mistake, not a finding about the ledger.
    if (error.code === 'invalid-key') throw error
    const code = error.code === 'unknown-key' ? 'unknown-key' : 'bad-signature'
    context.findings.add(code, { detail: `${checkpoint.source}: ${error.message}` })
    return null
  }
}

/** Two roots that were signed for one size: the log told two stories. */
const reportForks = (states: readonly SignedState[], findings: Findings): void => {
  const bySize = new Map<number, SignedState>()
  for (const state of states) {
    const first = bySize.get(state.size)
    if (!first) bySize.set(state.size, state)
    else if (!first.root.equals(state.root)) {
      findings.add('forked', {
        detail: `${first.source} and ${state.source} are signed for size ${state.size} with other roots`,
        evidence: { size: state.size, root: toHex(first.root), otherRoot: toHex(state.root) },
      })
    }
  }
}

/** Signed states by ascending size; what is wrong with the others becomes a finding. */
export const readSignedStates = (args: {
  readonly checkpoints: Iterable<CheckpointSource>
  readonly vkeys: readonly (KeyRange | string)[]
  readonly origin: string | undefined
  readonly findings: Findings
}): readonly SignedState[] => {
  const { findings, origin } = args
  const context = { keys: keysOf(args.vkeys), origin, findings }
  const states: SignedState[] = []
  for (const checkpoint of args.checkpoints) {
    const state = readOrReport(context, checkpoint)
    if (state) states.push(state)
  }
  states.sort((a, b) => a.size - b.size)
  reportForks(states, findings)
  return states
}
