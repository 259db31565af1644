/** When a person is away: first and last day, both as `YYYY-MM-DD`. */
export type Absence = {
  readonly from: string
  readonly until: string
  /** Who may take over what the person had claimed; null: anybody who may decide it. */
  readonly deputy: string | null
}

/** The day that a stored date names: absences are days, kept as a moment of that day in UTC. */
export const dayOfStored = (stored: string): string => stored.slice(0, 10)

/** How a day is stored: noon in UTC, as the date picker of the admin does. */
export const toStoredDay = (day: string): string => `${day}T12:00:00.000Z`

export const isAwayOn = ({ from, until }: Absence, day: string): boolean =>
  from <= day && day <= until

/**
 * Whether somebody may act on a claim in the place of its absent holder: the deputy, or anybody
 * where none is named or the deputy is away as well.
 */
export const mayCover = (
  absences: readonly Absence[],
  args: {
    readonly day: string
    readonly person: string
    /** Ids of people who are away that day. */
    readonly away: ReadonlySet<string>
  },
): boolean =>
  absences.some(
    (absence) =>
      isAwayOn(absence, args.day) &&
      (absence.deputy === null || absence.deputy === args.person || args.away.has(absence.deputy)),
  )
