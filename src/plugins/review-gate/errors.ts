import type { PayloadRequest } from 'payload'

import type { ErrorData } from '../shared/PluginError.js'

import { PluginError } from '../shared/PluginError.js'
import { translationNamespace } from './constants.js'

/** Every error of the plugin: HTTP status and the English sentence; translations override it. */
const errors = {
  'not-allowed': { status: 403, text: 'You are not allowed to do this.' },
  'not-signed-in': { status: 401, text: 'Sign in first.' },
  'not-independent': { status: 403, text: 'An independent person has to decide this review.' },
  'not-found': { status: 404, text: 'This item does not exist.' },
  'approval-required': { status: 409, text: 'This content has not been approved.' },
  'approval-expired': { status: 409, text: 'The approval of this content has expired.' },
  'approval-revoked': { status: 409, text: 'The approval of this content was revoked.' },
  'review-open': { status: 409, text: 'This content is already being reviewed.' },
  'wrong-state': { status: 409, text: 'The review is not in a state that allows this.' },
  claimed: { status: 409, text: 'Another reviewer has claimed this review.' },
  'media-frozen': { status: 409, text: 'This file is part of submitted or approved content.' },
  'bulk-publish': { status: 409, text: 'Publish items one by one.' },
  'unsupported-write': { status: 409, text: 'This kind of write cannot be judged and is refused.' },
  'no-transaction': { status: 503, text: 'Nothing is published without a transaction.' },
  'invalid-opinion': { status: 400, text: 'Write an opinion of at most 50,000 characters.' },
  'invalid-input': { status: 400, text: 'The request has invalid values.' },
  'unknown-locale': { status: 400, text: 'This language is not available.' },
  incomplete: { status: 422, text: 'Required content is missing.' },
  'blocking-findings': { status: 422, text: 'Blocking findings are open.' },
  stale: { status: 409, text: 'Somebody was faster: what you saw is no longer current.' },
  'points-open': { status: 422, text: 'Points of the opinion are not answered yet.' },
  'bundle-incomplete': { status: 409, text: 'Linked content is neither public nor approved.' },
  'bulk-decision': { status: 409, text: 'These reviews cannot be decided together.' },
  'second-reviewer': { status: 409, text: 'A second reviewer has to confirm this.' },
  'payload-too-large': { status: 413, text: 'The request is too large.' },
} as const

export type ReviewGateErrorKey = keyof typeof errors

/** Stable codes as clients see them. `not-signed-in` answers as `not-allowed` with 401. */
export type ReviewGateErrorCode = `review-gate/${ReviewGateErrorKey}`

export class ReviewGateError extends PluginError<ReviewGateErrorCode> {
  override readonly name = 'ReviewGateError'
}

const camelCase = (key: string): string =>
  key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const translate = (req: Partial<PayloadRequest> | undefined, key: ReviewGateErrorKey): string => {
  const name = `${translationNamespace}:errors:${camelCase(key)}`
  const translated = (req?.t as ((name: string) => string) | undefined)?.(name)
  return translated && translated !== name ? translated : errors[key].text
}

/** The error of one code, in the language of the request. */
export const reviewGateError = (
  key: ReviewGateErrorKey,
  args: {
    readonly req?: Partial<PayloadRequest>
    readonly data?: ErrorData
    readonly cause?: unknown
  } = {},
): ReviewGateError =>
  new ReviewGateError({
    code: key === 'not-signed-in' ? 'review-gate/not-allowed' : `review-gate/${key}`,
    status: errors[key].status,
    message: translate(args.req, key),
    ...(args.data ? { data: args.data } : {}),
    ...(args.cause === undefined ? {} : { cause: args.cause }),
  })
