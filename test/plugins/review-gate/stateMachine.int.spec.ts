import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { ReviewStatus } from '../../../src/plugins/review-gate/constants.js'
import type { ReviewAction } from '../../../src/plugins/review-gate/domain/transitions.js'
import type { BootedSite, Caller } from '../../support/bootSite.js'
import type { Action } from './stateMachine/actions.js'
import type { Scene, State } from './stateMachine/states.js'

import { isPossible } from '../../../src/plugins/review-gate/domain/transitions.js'
import { bootSite } from '../../support/bootSite.js'
import { describeOnDatabases, freshDatabase } from '../../support/databases.js'
import { actionNames } from './stateMachine/actions.js'
import { actorNames, actors, morePeople } from './stateMachine/actors.js'
import { tryAction } from './stateMachine/probe.js'
import { createScenes, stateNames } from './stateMachine/states.js'
import { table, words } from './stateMachine/table.js'

const cells = actionNames.flatMap((action) =>
  table[action].flatMap(([states, outcomes]) =>
    states.map((state) => ({ action, state, outcomes: outcomes.split(' ') })),
  ),
)

/** MongoDB sees a cut of the table: the rules are the same, the transactions another. */
const cutOnMongo: readonly State[] = [
  'claimed by reviewer',
  'at head office',
  'changes requested',
  'approved',
]

describe('the table of the state machine', () => {
  it.each(actionNames)('%s: every state once, every actor', (action) => {
    const rows = cells.filter((cell) => cell.action === action)
    expect(rows.map(({ state }) => state).toSorted()).toEqual([...stateNames].toSorted())
    for (const { outcomes } of rows) expect(outcomes).toHaveLength(actorNames.length)
  })

  const actionOf: Partial<Record<Action, ReviewAction>> = {
    claim: 'claim',
    release: 'release',
    'hand over': 'hand-over',
    approve: 'decide',
    'ask for changes': 'decide',
    reject: 'decide',
    'approve in bulk': 'decide',
    'raise risk': 'raise-risk',
    'lower risk': 'lower-risk',
    comment: 'comment',
    'resolve comment': 'answer-comment',
    'answer points': 'answer-points',
    'submit with answers': 'resubmit',
    withdraw: 'withdraw',
    revoke: 'revoke',
    'open re-check': 'recheck',
  }
  const statusOf = (state: State): ReviewStatus => {
    if (state === 'changes requested') return 'changes-requested'
    const ended = ['approved', 'rejected', 'withdrawn', 'superseded', 'revoked', 'expired'] as const
    return ended.find((status) => status === state) ?? 'in-review'
  }

  it.each(cells.flatMap((cell) => (cell.outcomes.includes('ok') ? [cell] : [])))(
    '$action, $state: what somebody may do is possible by domain/transitions.ts',
    ({ action, state }) => {
      const name = actionOf[action]
      if (name) expect(isPossible(statusOf(state), name)).toBe(true)
    },
  )
})

describeOnDatabases('every action in every state by everybody', (kind) => {
  let site: BootedSite
  let now = new Date()
  let scenes: ReadonlyMap<State, Scene>

  beforeAll(async () => {
    site = await bootSite({
      database: freshDatabase(kind),
      clock: { now: () => now },
      morePeople,
      plugins: [
        (config) => ({
          ...config,
          i18n: { supportedLanguages: { en, zh }, fallbackLanguage: 'en' },
        }),
      ],
    })
    scenes = await createScenes({ site, setTime: (iso) => (now = new Date(iso)) })
    // Everybody signs in before the first call is taken back.
    for (const as of Object.values(actors))
      await site.rest('GET', '/users/me', { as: as as Caller })
  }, 600_000)
  afterAll(() => site.stop())

  const sentences = new Map<string, Set<string>>()

  const rows = cells.filter(({ state }) => kind === 'sqlite' || cutOnMongo.includes(state))

  it.each(rows)('$action, $state', async ({ action, state, outcomes }) => {
    const scene = scenes.get(state) as Scene
    const seen: Record<string, string> = {}
    for (const [index, actor] of actorNames.entries()) {
      const language = index % 2 === 0 ? 'zh' : 'en'
      const { word, code, message } = await tryAction({ site, scene, action, actor, language })
      seen[actor] = word
      if (!code) continue
      const key = `${code} ${language}`
      sentences.set(key, (sentences.get(key) ?? new Set()).add(message))
    }
    const expected = outcomes.map((word) => words[word] ?? word)
    expect(seen).toEqual(
      Object.fromEntries(actorNames.map((actor, index) => [actor, expected[index]])),
    )
  })

  it('each refusal says why, in the language of the person', () => {
    const codes = new Set([...sentences.keys()].map((key) => key.split(' ')[0]))
    expect(codes.size).toBeGreaterThan(8)
    for (const [key, texts] of sentences) {
      for (const text of texts) {
        expect([key, text]).toEqual([
          key,
          expect.stringMatching(key.endsWith('zh') ? /[一-鿿]{4}/ : /^[A-Z].*[a-z]{3}/),
        ])
      }
    }
  })

  it('and nothing has changed by all of it', async () => {
    for (const [state, { review }] of scenes) {
      const { body } = await site.rest('GET', `/reviews/${review}`, { as: 'auditor' })
      const open = ['low risk', 'at', 'claimed', 'lowering'].some((start) =>
        state.startsWith(start),
      )
      expect([state, body.status]).toEqual([state, open ? 'in-review' : state.replace(' ', '-')])
    }
  })
})
