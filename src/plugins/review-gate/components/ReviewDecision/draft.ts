/** One thing to change, and where. */
export type DraftPoint = { readonly text: string; readonly path: string }

/** What a reviewer has typed and not yet sent. */
export type OpinionDraft = {
  readonly opinion: string
  readonly points: readonly DraftPoint[]
  readonly reasons: readonly string[]
  /** Why findings are set aside, by their id; an empty reason is still being written. */
  readonly waivers: Readonly<Record<string, string>>
  /** Ids of ticked items of the checklist. */
  readonly checklist: readonly string[]
}

export const emptyDraft: OpinionDraft = {
  opinion: '',
  points: [],
  reasons: [],
  waivers: {},
  checklist: [],
}

/** True when losing the draft would lose nothing that a person typed or chose. */
export const isEmptyDraft = (draft: OpinionDraft): boolean =>
  draft.opinion === '' &&
  draft.points.every(({ text }) => text === '') &&
  draft.reasons.length === 0 &&
  draft.checklist.length === 0 &&
  Object.keys(draft.waivers).length === 0

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const points = (value: unknown): readonly DraftPoint[] =>
  Array.isArray(value)
    ? value.flatMap((one) =>
        isRecord(one) && typeof one.text === 'string'
          ? [{ text: one.text, path: typeof one.path === 'string' ? one.path : '' }]
          : [],
      )
    : []

const reasonsById = (value: unknown): Readonly<Record<string, string>> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {}

/** Reads a kept draft; anything that is not one reads as empty. */
export const parseDraft = (text: string | null): OpinionDraft => {
  if (text === null) return emptyDraft
  try {
    const stored: unknown = JSON.parse(text)
    if (!isRecord(stored)) return emptyDraft
    return {
      opinion: typeof stored.opinion === 'string' ? stored.opinion : '',
      points: points(stored.points),
      reasons: strings(stored.reasons),
      waivers: reasonsById(stored.waivers),
      checklist: strings(stored.checklist),
    }
  } catch {
    return emptyDraft
  }
}

/** The draft as text to copy, for somebody whose turn is over. */
export const draftAsText = ({ opinion, points: drafted }: OpinionDraft): string =>
  [opinion, ...drafted.map(({ text }, index) => `${index + 1}. ${text}`)]
    .filter((line) => line.trim() !== '')
    .join('\n')
