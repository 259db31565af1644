import type { Text } from './text.js'

/** Why a call was refused, as the server said it. `code` is null when the server said nothing. */
export type ApiFailure = {
  readonly status: number
  readonly code: string | null
  readonly message: string
  readonly data: Readonly<Record<string, unknown>>
}

export type ApiResult<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly failure: ApiFailure }

type ErrorBody = {
  readonly errors?: readonly {
    readonly message?: string
    readonly data?: Readonly<Record<string, unknown>> | null
  }[]
}

const unreachable: ApiFailure = { status: 0, code: 'client/unreachable', message: '', data: {} }

const toFailure = (status: number, body: unknown): ApiFailure => {
  const first = (body as ErrorBody | null)?.errors?.[0]
  const data = first?.data ?? {}
  const { code } = data
  return {
    status,
    code: typeof code === 'string' ? code : null,
    message: first?.message ?? '',
    data,
  }
}

const send = async <Body>(url: string, init: RequestInit): Promise<ApiResult<Body>> => {
  try {
    const response = await fetch(url, { credentials: 'include', ...init })
    const body: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, body: body as Body }
    return { ok: false, failure: toFailure(response.status, body) }
  } catch {
    return { ok: false, failure: unreachable }
  }
}

export const getJson = <Body>(url: string, signal?: AbortSignal): Promise<ApiResult<Body>> =>
  send(url, signal ? { signal } : {})

export const postJson = <Body>(args: {
  readonly url: string
  readonly body: unknown
  /** The answer's message comes in this language. */
  readonly language: string
}): Promise<ApiResult<Body>> =>
  send(args.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': args.language },
    body: JSON.stringify(args.body),
  })

/** A failure in words: one sentence, then what the person needs to act on it. */
export type Explanation = { readonly message: string; readonly details: readonly string[] }

const camelCase = (key: string): string =>
  key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** How a page calls the fields and languages that a refusal names. */
export type Naming = {
  /** Label of a field path such as `keyMessages.0.text`. */
  readonly path: (path: string) => string
  /** A content language in the reader's language; null in a project with only one. */
  readonly locale: (code: string) => string | null
}

const codes: Naming = { path: (path) => path, locale: () => null }

/** Missing fields under their language: one that is complete in Chinese may lack its English. */
const missingByLocale = (data: ApiFailure['data']): readonly (readonly [string, unknown])[] =>
  typeof data.missingByLocale === 'object' && data.missingByLocale !== null
    ? Object.entries(data.missingByLocale)
    : [['', data.missing]]

const detailsOf = (
  { data }: ApiFailure,
  { text, valueText }: Text,
  naming: Naming,
): readonly string[] => {
  const list = (title: string, value: unknown): readonly string[] => {
    const names = [...new Set(strings(value).map(naming.path))]
    return names.length > 0 ? [`${title}: ${names.join(', ')}`] : []
  }
  const missingIn = ([code, paths]: readonly [string, unknown]): readonly string[] => {
    const locale = naming.locale(code)
    const title = text('panel:missing')
    return list(locale === null ? title : `${title} (${locale})`, paths)
  }
  return [
    ...strings([data.because]).map((because) => valueText('because', because)),
    ...strings([data.claimedByName]).map((name) => text('review:claimedByOther', { name })),
    ...missingByLocale(data).flatMap(missingIn),
    ...list(text('panel:changedPaths'), data.changed),
  ]
}

/**
 * Words for a failure. Our own wording by code wins, since it is in the language of the page and
 * also knows the codes of the plugins beside this one; else the server's sentence.
 */
export const explain = (failure: ApiFailure, words: Text, naming: Naming = codes): Explanation => {
  const key = camelCase(failure.code?.split('/')[1] ?? '')
  const signedOut = failure.status === 401
  const known = signedOut ? 'notSignedIn' : words.hasValue('errors', key) ? key : null
  const message = known
    ? words.valueText('errors', known)
    : failure.message || words.text('errors:unknown')
  return { message, details: detailsOf(failure, words, naming) }
}
