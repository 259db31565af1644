import type { Where } from 'payload'

/** The person for whom reviews may wait. */
export type Waiter = {
  readonly id: string
  readonly department: string | null
  /** Keys of the stages that the person serves. */
  readonly stages: readonly string[]
}

/**
 * Reviews that this person may take up now: at a stage that they serve, not claimed by another,
 * not handed in by themselves or their department. Whoever edited the content is told on the page.
 */
export const waitingWhere = ({ id, department, stages }: Waiter): Where => ({
  and: [
    { status: { equals: 'in-review' } },
    { currentStage: { in: [...stages] } },
    { submittedBy: { not_equals: id } },
    ...(department ? [{ submittedByDepartment: { not_equals: department } }] : []),
    { or: [{ claimedBy: { exists: false } }, { claimedBy: { equals: id } }] },
  ],
})

/** Submissions of this person that are still open. */
export const ownWhere = (id: string): Where => ({
  and: [{ submittedBy: { equals: id } }, { status: { in: ['in-review', 'changes-requested'] } }],
})
