import { PluginError } from '../shared/PluginError.js'

/** Every refusal of the public door: HTTP status, English and Chinese sentence. */
const errors = {
  'invalid-json': { status: 400, en: 'The body is not valid JSON.', zh: '请求体不是有效的 JSON。' },
  'invalid-query': { status: 400, en: 'The query is not valid.', zh: '查询语句无效。' },
  'invalid-variables': { status: 400, en: 'The variables are not valid.', zh: '查询变量无效。' },
  'not-batched': {
    status: 400,
    en: 'Send one operation in each request.',
    zh: '每个请求只能包含一个操作。',
  },
  'persisted-query-not-supported': {
    status: 400,
    en: 'PersistedQueryNotSupported',
    zh: 'PersistedQueryNotSupported',
  },
  'introspection-off': { status: 400, en: 'Introspection is off.', zh: '不提供结构自省。' },
  'too-deep': { status: 400, en: 'The query is nested too deeply.', zh: '查询嵌套过深。' },
  'too-many-aliases': {
    status: 400,
    en: 'The query has too many aliases.',
    zh: '查询的别名过多。',
  },
  'too-many-root-fields': {
    status: 400,
    en: 'The query asks for too many things at once.',
    zh: '查询一次请求的内容过多。',
  },
  'too-many-selections': { status: 400, en: 'The query is too long.', zh: '查询过长。' },
  'method-not-allowed': {
    status: 405,
    en: 'A mutation must be sent by POST.',
    zh: '变更操作必须使用 POST。',
  },
  'unsupported-type': {
    status: 415,
    en: 'Send the body as application/json.',
    zh: '请以 application/json 发送请求体。',
  },
  'request-too-large': { status: 413, en: 'The request is too large.', zh: '请求过大。' },
  unavailable: { status: 500, en: 'Something went wrong.', zh: '服务出错。' },
} as const

export type PublishedDeliveryErrorKey = keyof typeof errors

/** Stable codes as clients see them. */
export type PublishedDeliveryErrorCode = `published-delivery/${PublishedDeliveryErrorKey}`

export class PublishedDeliveryError extends PluginError<PublishedDeliveryErrorCode> {
  override readonly name = 'PublishedDeliveryError'
}

export type Language = 'en' | 'zh'

/** The language that a request without Payload's translator asks for. */
export const languageOf = (headers: Headers): Language =>
  headers.get('accept-language')?.trim().toLowerCase().startsWith('zh') ? 'zh' : 'en'

export const publishedDeliveryError = (
  key: PublishedDeliveryErrorKey,
  args: {
    readonly language?: Language
    readonly data?: Readonly<Record<string, unknown>>
    readonly detail?: string
    readonly cause?: unknown
  } = {},
): PublishedDeliveryError => {
  const sentence = errors[key][args.language ?? 'en']
  return new PublishedDeliveryError({
    code: `published-delivery/${key}`,
    status: errors[key].status,
    message: args.detail ? `${sentence} ${args.detail}` : sentence,
    ...(args.data ? { data: args.data } : {}),
    ...(key === 'method-not-allowed' ? { headers: { Allow: 'POST' } } : {}),
    ...(args.cause === undefined ? {} : { cause: args.cause }),
  })
}
