import type { PayloadRequest, RelationshipFieldSingleValidation } from 'payload'

import { relationship } from 'payload/shared'

import { inLanguageOf } from '../labels.js'

/** Deeper than any bank is organised; ends the walk even if the data is broken already. */
const maxDepth = 12

type Tree = 'sound' | 'cycle' | 'too-deep'

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  const inner = typeof value === 'object' && 'id' in value ? value.id : value
  return inner === null || inner === undefined ? null : String(inner)
}

const walkUp = async (args: {
  readonly req: PayloadRequest
  readonly from: string
  readonly self: string | null
}): Promise<Tree> => {
  let next: string | null = args.from
  for (let depth = 0; depth < maxDepth; depth += 1) {
    if (next === null) return 'sound'
    if (next === args.self) return 'cycle'
    // The adapter directly: a failing operation would end the caller's transaction.
    const branch = await args.req.payload.db.findOne<{ id: string; parent?: unknown }>({
      collection: 'branches',
      req: args.req,
      where: { id: { equals: next } },
    })
    next = idOf(branch?.parent)
  }
  return 'too-deep'
}

/** The way up from `parent` must end, and must not come back to this branch. */
export const validParent: RelationshipFieldSingleValidation = async (value, options) => {
  const basic = await relationship(value, options as Parameters<typeof relationship>[1])
  const from = idOf(value)
  if (basic !== true || from === null || options.event === 'onChange') return basic
  const outcome = await walkUp({ req: options.req, from, self: idOf(options.id) })
  if (outcome === 'sound') return true
  return inLanguageOf(options.req, {
    zh: '上级机构形成了循环或层级过深，请重新选择。',
    en: 'This parent makes the tree run in a circle or too deep; choose another one.',
  })
}
