import { governedSlug, peopleOfSite, sitePassword } from '../support/gatedSite.js'
import type { SitePerson } from '../support/gatedSite.js'

/** Something that the server said it had done: from then on it must never be lost. */
export type Acknowledged = {
  readonly type: 'approval.revoked' | 'content.published' | 'review.approved' | 'review.submitted'
  readonly id: string
}

export type Client = {
  readonly signIn: () => Promise<void>
  /** Writes until the server is gone. */
  readonly writeUntilDeath: () => Promise<void>
  readonly acknowledged: Acknowledged[]
  /** Signed notes that the server handed out. */
  readonly checkpoints: string[]
  /** Answers of the server that are neither success nor the end of the connection. */
  readonly refusals: string[]
}

type Answer = { readonly status: number; readonly body: Record<string, Record<string, unknown>> }

const writers = 4

/** The connection broke: the server died, and whether the write happened is open. */
class ServerGone extends Error {}

const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300

/** A client in another process than the server: only what reaches it counts as acknowledged. */
export const createClient = (port: number, onAcknowledged: () => void): Client => {
  const base = `http://127.0.0.1:${port}/api`
  const acknowledged: Acknowledged[] = []
  const checkpoints: string[] = []
  const refusals: string[] = []
  const tokens = new Map<SitePerson, string>()

  const request = async (path: string, init?: RequestInit): Promise<Response> => {
    try {
      const response = await fetch(`${base}${path}`, init)
      // The whole answer or none: a broken body acknowledges nothing.
      return new Response(await response.text(), { status: response.status })
    } catch (error) {
      throw new ServerGone('the server is gone', { cause: error })
    }
  }

  const post = async (path: string, person: SitePerson, body: unknown): Promise<Answer> => {
    const token = tokens.get(person)
    const response = await request(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  const signIn = async (person: SitePerson): Promise<void> => {
    const { email } = peopleOfSite[person]
    const { body } = await post('/users/login', person, { email, password: sitePassword })
    tokens.set(person, String(body.token))
  }

  const act = async (
    type: Acknowledged['type'],
    id: string,
    call: () => Promise<Answer>,
  ): Promise<Answer | null> => {
    const answer = await call()
    if (isSuccess(answer)) {
      acknowledged.push({ type, id })
      onAcknowledged()
    } else refusals.push(`${type} ${answer.status} ${JSON.stringify(answer.body)}`)
    return isSuccess(answer) ? answer : null
  }

  /** The life of one document: written, submitted, approved, published, and half of them revoked. */
  const writeDocument = async (name: string, revoke: boolean): Promise<void> => {
    const draft = { title: `谨防诈骗 ${name}`, slug: name }
    const created = await post(`/${governedSlug}?draft=true`, 'editor', draft)
    const id = String(created.body.doc?.id ?? '')
    const submitted = await act('review.submitted', id, () =>
      post(`/${governedSlug}/${id}/submit`, 'editor', {}),
    )
    if (!submitted) return
    const review = String(submitted.body.review?.id)
    const opinion = { decision: 'approved', opinion: '同意发布。' }
    await act('review.approved', id, () => post(`/reviews/${review}/decide`, 'reviewer', opinion))
    await act('content.published', id, () => post(`/${governedSlug}/${id}/publish`, 'editor', {}))
    checkpoints.push(await (await request('/ledger/checkpoint')).text())
    if (!revoke) return
    await act('approval.revoked', id, () =>
      post(`/reviews/${review}/revoke`, 'head', { reason: '内容有误' }),
    )
  }

  const writer = async (name: string): Promise<void> => {
    for (let count = 0; ; count += 1) await writeDocument(`${name}-${count}`, count % 2 === 1)
  }

  const untilDeath = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error
    }
  }

  return {
    acknowledged,
    checkpoints,
    refusals,
    signIn: async () => {
      for (const person of ['editor', 'reviewer', 'head'] as const) await signIn(person)
    },
    writeUntilDeath: async () => {
      const names = Array.from({ length: writers }, (_, index) => `${port}-${index}`)
      await Promise.all(names.map((name) => untilDeath(writer(name))))
    },
  }
}
