import type { PayloadRequest } from 'payload'

import type { SavedDoc, SeedContext } from './context.js'
import type { GovernedContent } from './content/types.js'
import type { Step, Story } from './stories/types.js'

import {
  claimReview,
  decideReview,
  publishDocument,
  revokeApproval,
  submitForReview,
  withdrawSubmission,
} from '../plugins/review-gate/index.js'
import { breathe, requestOf, updateAs } from './context.js'

type Stage = {
  readonly context: SeedContext
  readonly story: Story
  readonly content: GovernedContent
  readonly saved: SavedDoc
}

/** Writes the final wording over the first one, for the fields that the story revises. */
const reviseDocument = async (
  stage: Stage,
  step: Extract<Step, { do: 'revise' }>,
): Promise<void> => {
  const { context, story, content, saved } = stage
  const final = content as unknown as Readonly<Record<string, unknown>>
  const data = Object.fromEntries(
    Object.keys(story.firstDraft ?? {}).map((field) => [field, final[field]]),
  )
  await updateAs({ context, by: step.by, collection: story.collection, data, draft: true, saved })
}

type Moment = { readonly req: PayloadRequest; readonly reviewId: string }

type Opinions = { readonly decisions: readonly { readonly points: readonly { id: string }[] }[] }

/** The editors of the demo bank take every point of an opinion up. */
const adoptPoints = async ({ req, reviewId }: Moment) => {
  if (reviewId === '') return []
  const review = await req.payload.findByID({ collection: 'reviews', id: reviewId, depth: 0 })
  if (review.status !== 'changes-requested') return []
  const { decisions } = review as unknown as Opinions
  return decisions
    .flatMap(({ points }) => points)
    .map(({ id }) => ({ id, disposition: 'adopted' as const }))
}

/** @returns the id of the review that the step opened or concerns */
const takeStep = async (stage: Stage, step: Step, { req, reviewId }: Moment): Promise<string> => {
  const document = { collection: stage.story.collection, id: String(stage.saved.id) }
  switch (step.do) {
    case 'submit': {
      const points = await adoptPoints({ req, reviewId })
      const { note } = step
      const review = await submitForReview({ req, document, points, ...(note && { note }) })
      return String(review.id)
    }
    case 'claim':
      await claimReview({ req, reviewId })
      return reviewId
    case 'decide': {
      const { decision, opinion, reasons = [], points = [] } = step
      await decideReview({ req, reviewId, input: { decision, opinion, reasons, points } })
      return reviewId
    }
    case 'revise':
      await reviseDocument(stage, step)
      return reviewId
    case 'publish':
      await publishDocument({ req, document })
      return reviewId
    case 'withdraw':
      await withdrawSubmission({ req, reviewId, reason: step.reason })
      return reviewId
    case 'revoke':
      await revokeApproval({ req, reviewId, reason: step.reason })
      return reviewId
  }
}

/** Plays a story through the operations, each step by the person who takes it. */
export const playStory = async (stage: Stage): Promise<void> => {
  let reviewId = ''
  for (const step of stage.story.steps) {
    const req = await requestOf(stage.context, step.by)
    reviewId = await takeStep(stage, step, { req, reviewId })
    await breathe()
  }
}
