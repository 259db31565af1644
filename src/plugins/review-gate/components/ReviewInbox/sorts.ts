import type { InboxQuery, InboxSort } from '../../domain/inbox.js'
import type { Text } from '../shared/text.js'
import type { Choice } from './types.js'

/** Orders that the list of orders offers; the table's heads offer the rest. */
const offered = [
  'due',
  '-risk',
  'submitted',
  '-submitted',
  'kind',
  'stage',
  'branch',
  'submitter',
  'title',
  'number',
] as const satisfies readonly InboxQuery['sort'][]

type Column = { readonly sort: InboxSort; readonly down: boolean }

export const columnOf = (sort: InboxQuery['sort']): Column =>
  sort.startsWith('-')
    ? { sort: sort.slice(1) as InboxSort, down: true }
    : { sort: sort as InboxSort, down: false }

const wordsOf = (text: Text['text'], order: InboxQuery['sort']): string => {
  const { sort, down } = columnOf(order)
  return text(down ? `desk:sort:${sort}Down` : `desk:sort:${sort}`)
}

export const sortChoices = (text: Text['text'], present: InboxQuery['sort']): readonly Choice[] => {
  const all: readonly InboxQuery['sort'][] = offered
  return [...new Set([...all, present])].map((value) => ({ value, label: wordsOf(text, value) }))
}

/** The order after a click on the head of a column: turned round when it was that one already. */
export const nextSort = (present: InboxQuery['sort'], sort: InboxSort): InboxQuery['sort'] => {
  // The highest risk is what somebody who asks for the risk wants to see.
  const first: InboxQuery['sort'] = sort === 'risk' ? '-risk' : sort
  if (present !== first) return first
  return first === '-risk' ? 'risk' : `-${sort}`
}
