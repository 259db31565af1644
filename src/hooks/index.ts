export type {
  ConsumerProtectionReview,
  ConsumerProtectionVerdict,
} from './consumerProtectionReview.js'

export {
  consumerProtectionReview,
  createConsumerProtectionReview,
  judgeFingerprint,
} from './consumerProtectionReview.js'
export { setSlug, toSlug } from './setSlug.js'
