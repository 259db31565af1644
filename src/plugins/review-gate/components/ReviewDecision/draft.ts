/** What a reviewer has typed and not yet sent. */
export type OpinionDraft = {
  readonly opinion: string
  readonly points: readonly string[]
  readonly reasons: readonly string[]
}

export const emptyDraft: OpinionDraft = { opinion: '', points: [], reasons: [] }

export const isEmptyDraft = ({ opinion, points, reasons }: OpinionDraft): boolean =>
  opinion === '' && points.every((point) => point === '') && reasons.length === 0

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** Reads a kept draft; anything that is not one reads as empty. */
export const parseDraft = (text: string | null): OpinionDraft => {
  if (text === null) return emptyDraft
  try {
    const stored = (JSON.parse(text) ?? {}) as Partial<Record<keyof OpinionDraft, unknown>>
    return {
      opinion: typeof stored.opinion === 'string' ? stored.opinion : '',
      points: strings(stored.points),
      reasons: strings(stored.reasons),
    }
  } catch {
    return emptyDraft
  }
}
