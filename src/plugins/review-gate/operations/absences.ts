import type { PayloadRequest, Where } from 'payload'

import type { Absence } from '../domain/absence.js'

import { absencesSlug } from '../constants.js'
import { dayOfStored, isAwayOn, mayCover } from '../domain/absence.js'
import { gateOptions } from '../options.js'

const dayMs = 24 * 60 * 60 * 1000

type AbsenceRow = {
  readonly id: number | string
  readonly person: unknown
  readonly from: string
  readonly until: string
  readonly deputy?: unknown
}

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** The present day as the bank counts it. */
export const today = (req: PayloadRequest): string => {
  const { clock, dayOf } = gateOptions(req)
  return dayOf(clock.now())
}

/** Absences that may touch today, of one person or of everybody. */
const absencesNow = async (
  req: PayloadRequest,
  person?: string,
): Promise<readonly (Absence & { readonly person: string | null })[]> => {
  const day = new Date(`${today(req)}T00:00:00.000Z`).getTime()
  const around: Where[] = [
    { from: { less_than: new Date(day + dayMs).toISOString() } },
    { until: { greater_than_equal: new Date(day - dayMs).toISOString() } },
  ]
  const { docs } = await req.payload.db.find<AbsenceRow>({
    collection: absencesSlug,
    req,
    pagination: false,
    limit: 0,
    where: { and: [...around, ...(person ? [{ person: { equals: person } }] : [])] },
  })
  return docs.map((row) => ({
    person: idOf(row.person),
    from: dayOfStored(row.from),
    until: dayOfStored(row.until),
    deputy: idOf(row.deputy),
  }))
}

/** Absences of one person that are under way today. */
export const absencesOf = async (
  req: PayloadRequest,
  person: string,
): Promise<readonly Absence[]> => {
  const day = today(req)
  return (await absencesNow(req, person)).filter((absence) => isAwayOn(absence, day))
}

/** Those of the named people who are away today. */
export const absentAmong = async (
  req: PayloadRequest,
  people: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set()
  const absent = await absentToday(req)
  return new Set(people.filter((person) => absent.has(person)))
}

/** Ids of everybody who is away today. */
export const absentToday = async (req: PayloadRequest): Promise<ReadonlySet<string>> => {
  const day = today(req)
  const away = (await absencesNow(req)).filter((absence) => isAwayOn(absence, day))
  return new Set(away.flatMap(({ person }) => person ?? []))
}

/** Ids of those who are away today and whose claims this person may take over. */
export const coverableBy = async (
  req: PayloadRequest,
  person: string,
): Promise<readonly string[]> => {
  const day = today(req)
  const absences = (await absencesNow(req)).filter((absence) => isAwayOn(absence, day))
  const away = new Set(absences.flatMap(({ person: holder }) => holder ?? []))
  const covers = (holder: string): boolean =>
    mayCover(
      absences.filter((absence) => absence.person === holder),
      { day, person, away },
    )
  return [...away].filter((holder) => holder !== person && covers(holder))
}
