import type { CollectionSlug, Payload } from 'payload'

import type { References } from './createContent.js'
import type { SeedContext } from './context.js'
import type { GovernedContent } from './content/types.js'
import type { Story } from './stories/types.js'

import { expireApprovals } from '../plugins/review-gate/index.js'
import { accounts, emailOf } from './content/accounts.js'
import { articles } from './content/articles/index.js'
import { communityDays } from './content/campaigns/communityDays.js'
import { campaigns } from './content/campaigns/index.js'
import { leaflets } from './content/leaflets/index.js'
import { createDocument, createPictures, createTopics } from './createContent.js'
import { assignBranches, createAccounts, createBranches } from './createPeople.js'
import { playStory } from './playStory.js'
import { articleStories } from './stories/articles.js'
import { campaignStories, endingCampaignStory } from './stories/campaigns.js'
import { leafletStories } from './stories/leaflets.js'

export type SeedResult =
  | { readonly seeded: false }
  | { readonly seeded: true; readonly accounts: readonly string[]; readonly documents: number }

/** Long enough to approve the ending campaign, short enough to wait for. */
const endingCampaignMs = 9_000

const yearOf = (iso: string): number => new Date(iso).getUTCFullYear()

type Cast = { readonly story: Story; readonly content: GovernedContent }

const castOf = (stories: readonly Story[], contents: readonly GovernedContent[]): readonly Cast[] =>
  stories.map((story) => {
    const content = contents.find(({ slug }) => slug === story.slug)
    if (!content) throw new Error(`The story of "${story.slug}" has no content.`)
    return { story, content }
  })

/** Every document with its story, in the order in which later ones refer to earlier ones. */
export const demoCast = (now: Date): readonly Cast[] => {
  const all = campaigns(now)
  const [rights, credit, education] = all
  const years = {
    rightsDay: yearOf(rights?.startsAt ?? ''),
    creditDay: yearOf(credit?.startsAt ?? ''),
    educationMonth: yearOf(education?.startsAt ?? ''),
  }
  return [
    ...castOf(leafletStories, leaflets),
    ...castOf(articleStories, articles),
    ...castOf(campaignStories(years), all),
  ]
}

const waitUntil = async (date: Date): Promise<void> => {
  const rest = date.getTime() - Date.now()
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest + 50))
}

const playAll = async (args: {
  readonly context: SeedContext
  readonly references: References
  readonly now: Date
}): Promise<void> => {
  const { context, references } = args
  const cast = demoCast(args.now)
  for (const { story, content } of cast) {
    await createDocument({ ...args, story, content })
  }
  const endsAt = new Date(Date.now() + endingCampaignMs)
  const ending = { story: endingCampaignStory, content: communityDays(endsAt) }
  await createDocument({ ...args, ...ending })
  for (const { story, content } of [ending, ...cast]) {
    const saved = references.documents.get(content.slug)
    if (saved) await playStory({ context, story, content, saved })
  }
  await waitUntil(endsAt)
  await expireApprovals({ payload: context.payload })
}

/**
 * Fills an empty installation with the demo bank: accounts, branches, pictures, content in every
 * state of review, and the ledger that tells how it came about. Everything goes through access
 * control, hooks and gate as the person who would do it. Does nothing where users exist.
 *
 * @param args.password of all demo accounts
 * @param args.log receives one line for each part that is done
 */
export const seedDemo = async (args: {
  readonly payload: Payload
  readonly password: string
  readonly log?: (line: string) => void
  /** @default now */
  readonly now?: Date
}): Promise<SeedResult> => {
  const { payload, password, log = () => undefined, now = new Date() } = args
  const { totalDocs } = await payload.count({ collection: 'users' as CollectionSlug })
  if (totalDocs > 0) return { seeded: false }

  const unplaced: SeedContext = { payload, users: await createAccounts({ payload, password }) }
  log(`${accounts.length} accounts`)
  const branches = await createBranches(unplaced)
  const context = await assignBranches(unplaced, branches)
  const topics = await createTopics(context)
  log(`${branches.size} branches, ${topics.size} topics`)
  const pictures = await createPictures(context)
  log(`${pictures.size} pictures`)
  const references: References = { topics, pictures, branches, documents: new Map() }
  await playAll({ context, references, now })
  log(`${references.documents.size} documents with their reviews`)
  return {
    seeded: true,
    accounts: accounts.map(({ key }) => emailOf(key)),
    documents: references.documents.size,
  }
}
