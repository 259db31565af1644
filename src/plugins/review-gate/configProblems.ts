import type { CollectionConfig, Config } from 'payload'

import type { ConfigProblem } from '../shared/configCheck.js'
import type { ResolvedReviewGateOptions } from './options.js'

import { topLevelFields } from './fields/topLevelFields.js'
import { stageProblems } from './stageProblems.js'

type Drafts = { readonly localizeStatus?: unknown; readonly schedulePublish?: unknown }

const draftsOf = (collection: CollectionConfig): Drafts | boolean | null => {
  const { versions } = collection
  if (typeof versions !== 'object' || !versions.drafts) return null
  return versions.drafts as Drafts | boolean
}

const missing = (slug: string, option: string): ConfigProblem => ({
  id: 'review-gate/E001',
  problem: `collection "${slug}" (option ${option}) does not exist`,
  hint: `Add the collection before reviewGatePlugin, or take it out of "${option}".`,
})

const governedProblems = (collection: CollectionConfig): readonly ConfigProblem[] => {
  const { slug, versions } = collection
  const drafts = draftsOf(collection)
  const problems: ConfigProblem[] = []
  if (drafts === null) {
    problems.push({
      id: 'review-gate/E002',
      problem: `collection "${slug}" has no drafts enabled, so every save would be public`,
      hint: 'Set versions: { drafts: true, maxPerDoc: 0 }.',
    })
  }
  if (typeof versions === 'object' && versions.maxPerDoc !== 0) {
    problems.push({
      id: 'review-gate/E003',
      problem: `collection "${slug}" prunes versions, so what was reviewed could vanish`,
      hint: 'Set versions.maxPerDoc to 0.',
    })
  }
  if (typeof drafts === 'object' && drafts?.localizeStatus) {
    problems.push({
      id: 'review-gate/E004',
      problem: `collection "${slug}" keeps a status per locale, which the gate cannot judge yet`,
      hint: 'Remove versions.drafts.localizeStatus.',
    })
  }
  return problems
}

/** The bundle of a collection names relationships to governed collections, and nothing else. */
const bundleProblems = (
  collection: CollectionConfig,
  options: ResolvedReviewGateOptions,
): readonly ConfigProblem[] => {
  const { slug, fields } = collection
  return (options.governed[slug]?.bundle ?? []).flatMap((name) => {
    const field = topLevelFields(fields).find((one) => one.name === name)
    const { relationTo } = (field ?? {}) as { relationTo?: string | string[] }
    const targets = [relationTo ?? []].flat()
    if (field?.type !== 'relationship' || targets.length === 0) {
      return {
        id: 'review-gate/E006',
        problem: `collection "${slug}" has no relationship field "${name}" (option bundle)`,
        hint: 'Name relationship fields at the top level of the collection.',
      }
    }
    return targets
      .filter((target) => !Object.hasOwn(options.governed, target))
      .map((target) => ({
        id: 'review-gate/E007',
        problem: `field "${name}" of "${slug}" (option bundle) points to "${target}", which is not governed`,
        hint: `Add "${target}" to "governed", or take the field out of "bundle".`,
      }))
  })
}

/** Mistakes in set-up under which the gate would not gate. */
export const configProblems = (
  config: Config,
  options: ResolvedReviewGateOptions,
): readonly ConfigProblem[] => {
  const bySlug = new Map((config.collections ?? []).map((one) => [one.slug as string, one]))
  const unknown = (slugs: readonly string[], option: string): readonly ConfigProblem[] =>
    slugs.filter((slug) => !bySlug.has(slug)).map((slug) => missing(slug, option))
  return [
    ...unknown(Object.keys(options.governed), 'governed'),
    ...unknown(options.media, 'media'),
    ...unknown(options.references, 'references'),
    ...unknown([options.users], 'users'),
    ...stageProblems(options),
    ...options.media
      .filter((slug) => bySlug.get(slug) && !bySlug.get(slug)?.upload)
      .map((slug) => ({
        id: 'review-gate/E005',
        problem: `collection "${slug}" (option media) takes no uploads`,
        hint: 'Name upload collections only.',
      })),
    ...Object.keys(options.governed).flatMap((slug) => {
      const collection = bySlug.get(slug)
      return collection
        ? [...governedProblems(collection), ...bundleProblems(collection, options)]
        : []
    }),
  ]
}
