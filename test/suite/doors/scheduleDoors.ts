import { runSchedules } from '../../../src/plugins/review-gate/index.js'
import { type Door, leaflets, newestVersion, required } from './door.js'

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()
const unsupported = 'review-gate/unsupported-write'
const anyOne = (): string => '(any)'
const schedules = 'scheduled-publications'

/** Due a minute ago, and it says what nobody approved. */
const forged = (id: string, content: object) => ({
  documentCollection: leaflets,
  documentId: id,
  action: 'publish',
  status: 'pending',
  at: new Date(Date.now() - 60_000).toISOString(),
  by: id,
  byName: 'x',
  scheduledAt: new Date().toISOString(),
  content,
  fingerprints: {},
})

/** What goes public later, by itself: a promise to publish is a door too. */
export const scheduleDoors: readonly Door[] = [
  {
    door: 'POST publish at a later time',
    start: 'draft',
    answer: required,
    attempt: (site, { id }) =>
      site.rest('POST', `/leaflets/${id}/publish`, {
        as: 'editor',
        body: { publishAt: inAnHour() },
      }),
  },
  {
    door: 'POST publish at a later time',
    start: 'revoked',
    answer: 'review-gate/approval-revoked',
    attempt: (site, { id }) =>
      site.rest('POST', `/leaflets/${id}/publish`, {
        as: 'editor',
        body: { publishAt: inAnHour() },
      }),
  },
  {
    door: 'POST publish at a later time, as an editor by key',
    start: 'public-and-changed',
    answer: required,
    attempt: (site, { id }) =>
      site.rest('POST', `/leaflets/${id}/publish`, {
        as: 'editor-key',
        body: { publishAt: inAnHour() },
      }),
  },
  {
    door: 'a forged schedule, beneath everything',
    start: 'draft',
    answer: unsupported,
    subject: anyOne,
    attempt: async (site, { id }) => {
      const { version } = await newestVersion(site, id)
      const [result] = await Promise.allSettled([
        site.payload.db.create({ collection: schedules, data: forged(id, version) }),
      ])
      await runSchedules({ payload: site.payload })
      return result.status === 'fulfilled' ? result.value : Promise.reject(result.reason as Error)
    },
  },
  {
    door: 'a forged schedule, by the Local API',
    start: 'draft',
    answer: unsupported,
    subject: anyOne,
    attempt: async (site, { id }) =>
      site.payload.create({
        collection: schedules,
        data: forged(id, (await newestVersion(site, id)).version) as never,
      }),
  },
  {
    door: 'other content in a pending schedule',
    start: 'approved',
    answer: unsupported,
    subject: anyOne,
    attempt: async (site, { id }) => {
      await site.rest('POST', `/leaflets/${id}/publish`, {
        as: 'editor',
        body: { publishAt: inAnHour() },
      })
      return site.payload.db.updateMany({
        collection: schedules,
        where: { documentId: { equals: id } },
        data: { at: new Date(0).toISOString() },
      })
    },
  },
  {
    door: 'a schedule through REST',
    start: 'draft',
    answer: 'refused',
    attempt: async (site, { id }) => {
      const { status } = await site.rest('POST', `/${schedules}`, {
        as: 'admin',
        body: forged(id, {}),
      })
      if (status >= 400) throw new Error('refused')
    },
  },
]
