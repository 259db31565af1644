import type { Disposition } from '../constants.js'
import type { Decision, OpinionPoint } from './review.js'

/** What an editor does with one point of an opinion. */
export type PointAnswer = {
  readonly id: string
  readonly disposition: Disposition
  /** Needed when the point is declined. */
  readonly reason?: string
}

/** Why answers cannot be taken: ids that are unknown or named twice, and declined without reason. */
export type AnswerProblem = {
  readonly id: string
  readonly because: 'reason' | 'twice' | 'unknown'
}

export const pointsOf = (decisions: readonly Decision[]): readonly OpinionPoint[] =>
  decisions.flatMap(({ points }) => points)

/** Ids of the points that nobody has adopted or declined. */
export const unansweredPoints = (decisions: readonly Decision[]): readonly string[] =>
  pointsOf(decisions)
    .filter(({ disposition }) => !disposition)
    .map(({ id }) => id)

export const hasDeclinedPoint = (decisions: readonly Decision[]): boolean =>
  pointsOf(decisions).some(({ disposition }) => disposition === 'declined')

export const answerProblems = (
  decisions: readonly Decision[],
  answers: readonly PointAnswer[],
): readonly AnswerProblem[] => {
  const known = new Set(pointsOf(decisions).map(({ id }) => id))
  return answers.flatMap(({ id, disposition, reason }, index): readonly AnswerProblem[] => {
    if (!known.has(id)) return [{ id, because: 'unknown' }]
    if (answers.findIndex((one) => one.id === id) !== index) return [{ id, because: 'twice' }]
    return disposition === 'declined' && !reason?.trim() ? [{ id, because: 'reason' }] : []
  })
}

/** The decisions with the answers beside their points; a later answer replaces an earlier one. */
export const withAnswers = (
  decisions: readonly Decision[],
  answers: readonly PointAnswer[],
  by: { readonly byName: string; readonly at: string },
): readonly Decision[] =>
  decisions.map((decision) => ({
    ...decision,
    points: decision.points.map((point) => {
      const answer = answers.find(({ id }) => id === point.id)
      if (!answer) return point
      const { dispositionReason: _, ...rest } = point
      const reason = answer.reason?.trim()
      return {
        ...rest,
        disposition: answer.disposition,
        ...(reason ? { dispositionReason: reason } : {}),
        dispositionByName: by.byName,
        dispositionAt: by.at,
      }
    }),
  }))
