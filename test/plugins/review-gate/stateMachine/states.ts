import type { BootedSite, Caller } from '../../../support/bootSite.js'

import { expireApprovals } from '../../../../src/plugins/review-gate/index.js'
import { createLeaflet, leafletData, saveDraft } from '../../../support/leaflets.js'

/** One review in one state, with what the actions need to name. */
export type Scene = {
  readonly document: string
  readonly review: string
  readonly fingerprints: unknown
  readonly comment: string
}

/** Moves the clock of the site. */
export type SetTime = (iso: string) => void

type Kit = { readonly site: BootedSite; readonly setTime: SetTime }

const post = async ({ site }: Kit, path: string, as: Caller, body: object): Promise<unknown> => {
  const answer = await site.rest('POST', path, { as, body })
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

const openScene = async (kit: Kit, risk: string): Promise<Scene> => {
  const { site } = kit
  const document = await createLeaflet(site, leafletData('状态机'))
  const { review } = (await post(kit, `/leaflets/${document}/submit`, 'editor', { risk })) as {
    review: { id: string; fingerprints: unknown }
  }
  const { comment } = (await post(kit, `/reviews/${review.id}/comments`, 'reviewer', {
    text: '请核对。',
  })) as { comment: { id: string } }
  return { document, review: review.id, fingerprints: review.fingerprints, comment: comment.id }
}

const decide = (kit: Kit, { review }: Scene, as: Caller, decision: string) =>
  post(kit, `/reviews/${review}/decide`, as, {
    decision,
    opinion: '已审阅。',
    ...(decision === 'changes-requested' ? { points: [{ text: '补充风险提示。' }] } : {}),
  })

type Step = (kit: Kit, scene: Scene) => Promise<unknown>

const approveBranch: Step = (kit, scene) => decide(kit, scene, 'reviewer', 'approved')
const approveAll: Step = async (kit, scene) => {
  await approveBranch(kit, scene)
  await decide(kit, scene, 'head1', 'approved')
}
const act =
  (path: string, as: Caller, body: object = {}): Step =>
  (kit, { review }) =>
    post(kit, `/reviews/${review}/${path}`, as, body)

const claim = act('claim', 'reviewer')
const propose = act('lower-risk', 'reviewer', { riskLevel: 'low', reason: '渠道已取消。' })

/** How each row of the table came to be: the risk, and what happened since the submission. */
const stories = {
  'low risk': ['low'],
  'at branch': ['medium'],
  'claimed by reviewer': ['medium', claim],
  'lowering proposed by reviewer': ['medium', propose],
  'at head office': ['medium', approveBranch],
  'at second head office': ['high', approveAll],
  'changes requested': [
    'medium',
    approveBranch,
    (kit, scene) => decide(kit, scene, 'head1', 'changes-requested'),
  ],
  approved: ['medium', approveAll],
  rejected: ['medium', (kit, scene) => decide(kit, scene, 'reviewer', 'rejected')],
  withdrawn: ['medium', act('withdraw', 'editor')],
  superseded: [
    'medium',
    async (kit, { document }) => {
      await saveDraft(kit.site, document, { title: '状态机，改过' })
      await post(kit, `/leaflets/${document}/submit`, 'editor', {})
    },
  ],
  revoked: ['medium', approveAll, act('revoke', 'head1', { reason: '依据有变。' })],
  expired: ['medium', approveAll],
} as const satisfies Record<string, readonly [string, ...Step[]]>

export type State = keyof typeof stories
export const stateNames = Object.keys(stories) as readonly State[]

const start = '2026-11-24T02:00:00.000Z'

/** Every state once. What has expired was approved more than a year before everything else. */
export const createScenes = async (kit: Kit): Promise<ReadonlyMap<State, Scene>> => {
  const scenes = new Map<State, Scene>()
  const tell = async (state: State): Promise<void> => {
    const [risk, ...steps] = stories[state] as readonly [string, ...Step[]]
    const scene = await openScene(kit, risk)
    for (const step of steps) await step(kit, scene)
    scenes.set(state, scene)
  }
  kit.setTime('2025-06-02T02:00:00.000Z')
  await tell('expired')
  kit.setTime(start)
  await expireApprovals({ payload: kit.site.payload })
  for (const state of stateNames.filter((name) => name !== 'expired')) await tell(state)
  return scenes
}
