import type {
  ArticleContent,
  CampaignContent,
  GovernedContent,
  LeafletContent,
} from './content/types.js'
import type { SavedDoc, SeedContext } from './context.js'
import type { GovernedSlug, Story, Values } from './stories/types.js'

import { createAs } from './context.js'
import { topics } from './content/topics.js'
import { drawPicture, pictures } from './pictures/index.js'

/** Ids of what content refers to. */
export type References = {
  readonly topics: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, string>
  readonly branches: ReadonlyMap<string, string>
  /** Governed documents by slug, filled as they are created. */
  readonly documents: Map<string, SavedDoc>
}

export const createTopics = async (context: SeedContext): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>()
  for (const topic of topics) {
    const saved = await createAs({ context, by: 'admin', collection: 'topics', data: topic })
    ids.set(topic.slug, saved.id)
  }
  return ids
}

export const createPictures = async (
  context: SeedContext,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>()
  for (const picture of pictures) {
    const data = await drawPicture(picture)
    const saved = await createAs({
      context,
      by: 'editor',
      collection: 'media',
      data: { alt: picture.alt, credit: '示例银行自绘 / Drawn by Demo Bank' },
      file: { name: `${picture.key}.png`, data, mimetype: 'image/png', size: data.length },
    })
    ids.set(picture.key, saved.id)
  }
  return ids
}

const dayMs = 24 * 60 * 60 * 1000

const dayAfter = (now: Date, days: number): string => {
  const day = new Date(now.getTime() + days * dayMs)
  return `${day.toISOString().slice(0, 10)}T00:00:00.000Z`
}

/** Dates that content of a kind needs and that lie ahead of whenever the demo is set up. */
const datesOf = (collection: GovernedSlug, now: Date): Values => {
  if (collection === 'leaflets')
    return { validFrom: dayAfter(now, 0), validUntil: dayAfter(now, 365) }
  if (collection === 'anti-fraud-articles') return { reviewBy: dayAfter(now, 180) }
  return {}
}

const pick = (ids: ReadonlyMap<string, string>, keys: readonly string[]): readonly string[] =>
  keys.map((key) => {
    const id = ids.get(key)
    if (!id) throw new Error(`The demo content refers to "${key}", which does not exist.`)
    return id
  })

type AnyContent = LeafletContent | ArticleContent | CampaignContent

const relationsOf = (content: AnyContent, to: References): Values => {
  const documentIds = new Map([...to.documents].map(([slug, { id }]) => [slug, id]))
  return {
    topics: pick(to.topics, content.topics),
    cover: pick(to.pictures, [content.cover])[0],
    ...('branches' in content && {
      branches: pick(to.branches, content.branches),
      leaflets: pick(documentIds, content.leaflets),
      articles: pick(documentIds, content.articles),
    }),
  }
}

/** The first draft of a story's document. */
export const createDocument = async (args: {
  readonly context: SeedContext
  readonly story: Story
  readonly content: GovernedContent
  readonly references: References
  readonly now: Date
}): Promise<SavedDoc> => {
  const { context, story, references, now } = args
  const content = args.content as AnyContent
  const saved = await createAs({
    context,
    by: story.author,
    collection: story.collection,
    draft: true,
    data: {
      ...content,
      ...datesOf(story.collection, now),
      ...relationsOf(content, references),
      ...story.firstDraft,
    },
  })
  references.documents.set(content.slug, saved)
  return saved
}
