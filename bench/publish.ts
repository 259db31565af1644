import type { Figure } from './report.js'
import type { BenchSite } from './site.js'

import { governedSlug, plainSlug } from '../test/support/gatedSite.js'
import { mean, median, timed } from './report.js'
import { createApproved, createDraft, publish } from './site.js'

const documentBytes = 20_000
const warmUps = 5

const createPair = async (site: BenchSite, number: number) => ({
  plain: await createDraft({ site, collection: plainSlug, number, bytes: documentBytes }),
  gated: await createApproved(site, number, documentBytes),
})

/**
 * A publish through the gate against a plain Payload publish of the same content: same process,
 * same database, one after the other, the order changing each time.
 */
export const benchPublishRatio = async (site: BenchSite, pairs: number): Promise<Figure[]> => {
  const plain: number[] = []
  const gated: number[] = []
  for (let number = 0; number < pairs + warmUps; number += 1) {
    const ids = await createPair(site, number)
    const publishPlain = () => timed(() => publish(site, plainSlug, ids.plain))
    const publishGated = () => timed(() => publish(site, governedSlug, ids.gated))
    const gatedFirst = number % 2 === 0
    const first = await (gatedFirst ? publishGated() : publishPlain())
    const second = await (gatedFirst ? publishPlain() : publishGated())
    if (number < warmUps) continue
    plain.push(gatedFirst ? second : first)
    gated.push(gatedFirst ? first : second)
  }
  const base = { bench: 'publish', database: site.name }
  const ratio = median(gated) / median(plain)
  return [
    { ...base, measure: 'gated / plain, medians', value: ratio, unit: '×', aim: '<= 1.5' },
    { ...base, measure: 'gated / plain, means', value: mean(gated) / mean(plain), unit: '×' },
    { ...base, measure: 'plain publish, median', value: median(plain), unit: 'ms' },
    { ...base, measure: 'gated publish, median', value: median(gated), unit: 'ms' },
  ]
}

const parallel = 40

/** Runs `work` for every item, `parallel` of them at any time. */
const inParallel = async (
  items: readonly string[],
  work: (item: string) => Promise<void>,
): Promise<void> => {
  const waiting = [...items]
  const runner = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: parallel }, runner))
}

/** Publishes per second, 40 at a time, of small approved documents and of plain ones. */
export const benchPublishRate = async (
  site: BenchSite,
  count: number,
  aim: number,
): Promise<Figure[]> => {
  const gated: string[] = []
  const plain: string[] = []
  for (let number = 0; number < count; number += 1) {
    gated.push(await createApproved(site, 100_000 + number, 2_000))
    plain.push(
      await createDraft({ site, collection: plainSlug, number: 100_000 + number, bytes: 2_000 }),
    )
  }
  const rateOf = async (collection: string, ids: readonly string[]): Promise<number> => {
    const ms = await timed(() => inParallel(ids, (id) => publish(site, collection, id)))
    return (ids.length * 1_000) / ms
  }
  // The first ones warm up what only parallel work touches.
  await rateOf(governedSlug, gated.splice(0, parallel))
  await rateOf(plainSlug, plain.splice(0, parallel))
  const base = { bench: 'publish-rate', database: site.name }
  const plainRate = await rateOf(plainSlug, plain)
  const gatedRate = await rateOf(governedSlug, gated)
  return [
    { ...base, measure: 'gated, 40 parallel', value: gatedRate, unit: '/s', aim: `>= ${aim}` },
    { ...base, measure: 'plain, 40 parallel', value: plainRate, unit: '/s' },
    { ...base, measure: 'plain / gated', value: plainRate / gatedRate, unit: '×' },
  ]
}
