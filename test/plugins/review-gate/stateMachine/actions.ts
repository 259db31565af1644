import type { BootedSite } from '../../../support/bootSite.js'
import type { Scene } from './states.js'

/** One thing to try on a review: a call over REST. */
type Call = readonly [method: string, path: string, body?: object]

const onReview =
  (path: string, body: object = {}) =>
  (scene: Scene): Call => ['POST', `/reviews/${scene.review}/${path}`, body]

/** Every action of the workflow, as people and their programs call it. */
export const actions = {
  claim: onReview('claim'),
  release: onReview('release'),
  'hand over': (scene, site) => [
    'POST',
    `/reviews/${scene.review}/hand-over`,
    { to: site.idOf('reviewer2' as never) },
  ],
  approve: onReview('decide', { decision: 'approved', opinion: '同意。' }),
  'ask for changes': onReview('decide', { decision: 'changes-requested', opinion: '请修改。' }),
  reject: onReview('decide', { decision: 'rejected', opinion: '不同意。' }),
  'approve in bulk': ({ review, fingerprints }) => [
    'POST',
    '/reviews/bulk-decide',
    { reviews: [{ id: review, fingerprints }], opinion: '同意。' },
  ],
  'raise risk': onReview('raise-risk', { riskLevel: 'high' }),
  'lower risk': onReview('lower-risk', { riskLevel: 'low', reason: '渠道已取消。' }),
  comment: onReview('comments', { text: '请核对。' }),
  'resolve comment': ({ review, comment }) => [
    'POST',
    `/reviews/${review}/comments/${comment}/resolve`,
    {},
  ],
  'answer points': onReview('answer-points', {
    points: [{ id: 'head-office-1', disposition: 'adopted' }],
  }),
  submit: ({ document }) => ['POST', `/leaflets/${document}/submit`, {}],
  'submit with answers': ({ document }) => [
    'POST',
    `/leaflets/${document}/submit`,
    { points: [{ id: 'head-office-1', disposition: 'declined', reason: '已有提示。' }] },
  ],
  withdraw: onReview('withdraw'),
  revoke: onReview('revoke', { reason: '依据有变。' }),
  'open re-check': onReview('recheck'),
  publish: ({ document }) => ['POST', `/leaflets/${document}/publish`, {}],
} as const satisfies Record<string, (scene: Scene, site: BootedSite) => Call>

export type Action = keyof typeof actions
export const actionNames = Object.keys(actions) as readonly Action[]
