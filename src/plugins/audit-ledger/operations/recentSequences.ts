/** The newest events that this process sequenced, so that those who wait for one need not ask. */
export type RecentSequences = {
  readonly add: (opId: string, seq: number) => void
  readonly get: (opId: string) => number | undefined
}

const capacity = 4_096

export const createRecentSequences = (): RecentSequences => {
  const sequences = new Map<string, number>()
  return {
    get: (opId) => sequences.get(opId),
    add: (opId, seq) => {
      sequences.set(opId, seq)
      if (sequences.size <= capacity) return
      // A Map keeps the order of insertion: the first key is the oldest.
      const [oldest] = sequences.keys()
      if (oldest !== undefined) sequences.delete(oldest)
    },
  }
}
