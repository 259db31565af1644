/** What this process need not ask the database for, because it did it itself. */
export type SequencerMemory = {
  /** Sequences of the newest events that this process sequenced. */
  readonly sequenceOf: (opId: string) => number | undefined
  readonly noteSequenced: (opId: string, seq: number) => void
  /** Events of this process that are committed and wait for their sequence. */
  readonly awaited: Set<string>
  /** The last state that this process signed and committed. */
  lastSigned: { readonly size: number; readonly root: string } | null
}

const capacity = 4_096

export const createSequencerMemory = (): SequencerMemory => {
  const sequences = new Map<string, number>()
  const awaited = new Set<string>()
  return {
    awaited,
    lastSigned: null,
    sequenceOf: (opId) => sequences.get(opId),
    noteSequenced: (opId, seq) => {
      awaited.delete(opId)
      sequences.set(opId, seq)
      if (sequences.size <= capacity) return
      // A Map keeps the order of insertion: the first key is the oldest.
      const [oldest] = sequences.keys()
      if (oldest !== undefined) sequences.delete(oldest)
    },
  }
}
