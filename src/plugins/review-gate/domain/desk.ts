import type { RecheckCause, ReviewStatus, ScheduleAction, ScheduleStatus } from '../constants.js'
import type { Note } from './notes.js'

/** A place that differs from what was approved; `locales` is null when all languages share it. */
export type ChangedPlace = { readonly path: string; readonly locales: readonly string[] | null }

export type DeskReview = {
  readonly id: string
  readonly number: string
  readonly status: ReviewStatus
  readonly round: number
  readonly currentStage: string | null
  readonly claimedByName: string | null
  readonly submittedBy: string
  readonly submittedAt: string
  readonly responseDueAt: string
  readonly endReason: string | null
  /** The opinion behind the present state, and whose it is. */
  readonly opinion: {
    readonly text: string
    readonly byName: string
    readonly stage: string
    readonly at: string
  } | null
}

export type DeskSchedule = {
  readonly id: string
  readonly action: ScheduleAction
  readonly status: ScheduleStatus
  readonly at: string
  readonly byName: string
  readonly failure: string | null
}

/** Everything that the document's edit view shows of its review. */
export type DocumentDesk = {
  readonly review: DeskReview | null
  /** A re-check of the approval in force that is open or asked for something. */
  readonly recheck: (DeskReview & { readonly origin: RecheckCause }) | null
  /** The newest approval, whatever became of it. */
  readonly approval: { readonly number: string; readonly validUntil: string | null } | null
  /** What differs from the newest approved content; empty without one. */
  readonly changed: readonly ChangedPlace[]
  /** Pending ones, and the last that failed. */
  readonly schedules: readonly DeskSchedule[]
  readonly notes: readonly Note[]
}
