import { describe, expect, it } from '@jest/globals'

import type {
  InboxQuery,
  InboxReader,
  InboxRow,
} from '../../../../src/plugins/review-gate/domain/inbox.js'

import {
  activeFilters,
  changed,
  toSearch,
  withoutFilters,
} from '../../../../src/plugins/review-gate/components/ReviewInbox/address.js'
import {
  obstacleOf,
  selectable,
} from '../../../../src/plugins/review-gate/components/ReviewInbox/selection.js'
import { nextSort } from '../../../../src/plugins/review-gate/components/ReviewInbox/sorts.js'
import {
  maxBulkReviews,
  searchWords,
  viewsOf,
} from '../../../../src/plugins/review-gate/domain/inbox.js'

const plain: InboxQuery = { view: 'mine', sort: 'due', page: 1, limit: 25 }

describe('the address of the inbox', () => {
  it('leaves out what goes without saying', () => {
    expect(toSearch(plain)).toBe('?view=mine')
  })

  it('names filters, order and page', () => {
    const query: InboxQuery = { ...plain, q: '退款 诈骗', risk: 'low', sort: '-risk', page: 3 }
    const search = new URLSearchParams(toSearch(query))
    expect(Object.fromEntries(search)).toEqual({
      view: 'mine',
      q: '退款 诈骗',
      risk: 'low',
      sort: '-risk',
      page: '3',
    })
  })

  it('begins at the first page after every change but that of the page', () => {
    const query = { ...plain, page: 4 }
    expect(changed(query, { risk: 'high' })).toEqual({ ...plain, risk: 'high' })
    expect(changed(query, { page: 5 })).toEqual({ ...plain, page: 5 })
  })

  it('takes an emptied filter out', () => {
    expect(changed({ ...plain, kind: 'leaflets', q: 'x' }, { kind: '', q: '' })).toEqual(plain)
    expect(withoutFilters({ ...plain, kind: 'leaflets', page: 7 })).toEqual(plain)
    expect(activeFilters({ ...plain, kind: 'leaflets', due: 'soon' })).toBe(2)
  })
})

describe('the order', () => {
  it.each([
    ['due', 'title', 'title'],
    ['title', 'title', '-title'],
    ['-title', 'title', 'title'],
    ['due', 'risk', '-risk'],
    ['-risk', 'risk', 'risk'],
    ['risk', 'risk', '-risk'],
  ] as const)('%s, head of %s: %s', (present, column, next) => {
    expect(nextSort(present, column)).toBe(next)
  })
})

describe('the selection', () => {
  const row = (id: string, collection = 'leaflets', obstacle: string | null = null): InboxRow =>
    ({ id, document: { collection, id }, bulkObstacle: obstacle }) as unknown as InboxRow
  const many = Array.from({ length: maxBulkReviews }, (_, index) => row(`r${index}`))

  it.each([
    ['anything at first', row('a'), [], null],
    ['one of the same kind', row('a'), [row('b')], null],
    ['not one of another kind', row('a', 'campaigns'), [row('b')], 'kind'],
    ['not what cannot be decided', row('a', 'leaflets', 'claimed'), [], 'claimed'],
    ['no more than can be sent', row('a'), many, 'full'],
    ['what is selected already, to take it out', row('r0'), many, null],
  ] as const)('takes %s', (_, candidate, selected, obstacle) => {
    expect(obstacleOf(candidate, selected)).toBe(obstacle)
  })

  it('takes from the page what goes together with the first of it', () => {
    const shown = [row('a', 'x', 'risk'), row('b', 'y'), row('c', 'z'), row('d', 'y')]
    expect(selectable(shown, []).map(({ id }) => id)).toEqual(['b', 'd'])
    expect(selectable(shown, [row('e', 'z')]).map(({ id }) => id)).toEqual(['c'])
  })

  it('fills up to what can be sent', () => {
    expect(selectable([row('a'), row('b')], many.slice(1)).map(({ id }) => id)).toEqual(['a'])
    expect(selectable([row('a'), row('r3')], many).map(({ id }) => id)).toEqual(['r3'])
  })
})

describe('the views of a person', () => {
  const reader = (part: Partial<InboxReader>): InboxReader => ({
    id: 'me',
    roles: [],
    department: 'retail',
    departmentsInUse: true,
    contributes: false,
    ...part,
  })

  it.each([
    [{ roles: ['reviewer'] }, ['mine', 'department', 'claimed', 'all']],
    [{ contributes: true }, ['submitted', 'department', 'all']],
    [
      { roles: ['reviewer'], contributes: true },
      ['mine', 'submitted', 'department', 'claimed', 'all'],
    ],
    [{}, ['all']],
    [{ roles: ['reviewer'], department: null }, ['mine', 'claimed', 'all']],
  ] as const)('%j: %j', (part, views) => {
    expect(viewsOf(reader(part))).toEqual(views)
  })
})

describe('searchWords', () => {
  it.each([
    [undefined, ''],
    ['  ', ''],
    ['%', ''],
    ['a%b_c', 'a b c'],
    ['退款　诈骗', '退款 诈骗'],
  ])('%j is %j', (typed, words) => {
    expect(searchWords(typed)).toBe(words)
  })
})
