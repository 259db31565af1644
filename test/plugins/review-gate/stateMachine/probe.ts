import type { Answer, BootedSite, Caller } from '../../../support/bootSite.js'
import type { Action } from './actions.js'
import type { Actor } from './actors.js'
import type { Scene } from './states.js'

import { actions } from './actions.js'
import { actors } from './actors.js'

/**
 * Runs a call and takes back whatever it did: its transaction is rolled back where it would have
 * been committed, so that every cell of the table starts from the same state.
 */
const withoutTrace = async <Result>(
  { payload }: BootedSite,
  work: () => Promise<Result>,
): Promise<Result> => {
  const { db } = payload
  const commit = db.commitTransaction
  db.commitTransaction = (id) => db.rollbackTransaction(id)
  try {
    return await work()
  } finally {
    db.commitTransaction = commit
  }
}

export type Outcome = {
  /** One word: `ok`, or why not. */
  readonly word: string
  readonly code: string | null
  readonly message: string
}

/** The word of the table for an answer; for independence the rule that was broken. */
const wordOf = ({ status, body }: Answer): string => {
  if (status < 300) return 'ok'
  const { code, because } = (body.errors?.[0]?.data ?? {}) as Record<string, string>
  if (status === 401) return 'sign-in'
  if (code === 'review-gate/not-independent') return because ?? '?'
  return (code ?? `${status}`).replace('review-gate/', '')
}

export const tryAction = async (args: {
  readonly site: BootedSite
  readonly scene: Scene
  readonly action: Action
  readonly actor: Actor
  readonly language: string
}): Promise<Outcome> => {
  const { site, scene, action, actor, language } = args
  const [method, path, body] = actions[action](scene, site)
  const as = actors[actor] as Caller
  const answer = await withoutTrace(site, () =>
    site.rest(method, path, { as, language, ...(body ? { body } : {}) }),
  )
  const [error] = answer.body.errors ?? []
  return {
    word: wordOf(answer),
    code: (error?.data?.code as string | undefined) ?? null,
    message: error?.message ?? '',
  }
}
