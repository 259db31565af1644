import type { ClientField, Field } from 'payload'

import { describe, expect, it } from '@jest/globals'

import type { Note, PointNote } from '../../../../src/plugins/review-gate/domain/notes.js'

import {
  isAnswered,
  openPoints,
  toAnswer,
} from '../../../../src/plugins/review-gate/components/FieldNotes/answers.js'
import {
  isOpenNote,
  placeNotes,
} from '../../../../src/plugins/review-gate/components/FieldNotes/placement.js'
import {
  fromLocalInput,
  isFuture,
  proposedTime,
  timeZoneName,
  toLocalInput,
} from '../../../../src/plugins/review-gate/components/ReviewPanel/when.js'
import { addFieldNotes } from '../../../../src/plugins/review-gate/fields/addFieldNotes.js'

const point = (part: Partial<PointNote>): PointNote => ({
  kind: 'point',
  id: 'branch-1',
  review: 'r1',
  number: 'XB-2026-000001',
  path: null,
  locale: null,
  text: 'Name the source.',
  isEarlier: false,
  hasChanged: false,
  stage: 'branch',
  byName: 'Reviewer',
  at: '2026-03-02T01:00:00.000Z',
  needsAnswer: true,
  disposition: null,
  reason: null,
  ...part,
})

const ownDescription = { components: { Description: 'host#Own' } }

/** A form with everything that can lie between a field and the document. */
const fields = addFieldNotes([
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Text',
        fields: [
          { name: 'title', type: 'text', localized: true, admin: { description: 'Short' } },
          { type: 'row', fields: [{ name: 'startsAt', type: 'date' }] },
        ],
      },
      { name: 'seo', fields: [{ name: 'words', type: 'text' }] },
    ],
  },
  { name: 'body', type: 'richText', localized: true },
  {
    name: 'keyMessages',
    type: 'array',
    fields: [{ name: 'text', type: 'textarea', localized: true }],
  },
  {
    name: 'layout',
    type: 'blocks',
    blocks: [{ slug: 'quote', fields: [{ name: 'source', type: 'text' }] }],
  },
  { name: 'cover', type: 'upload', relationTo: 'media' },
  { name: 'own', type: 'text', admin: ownDescription },
  { name: 'secret', type: 'text', hidden: true },
  { type: 'collapsible', label: 'More', fields: [{ name: 'terms', type: 'textarea' }] },
] as Field[]) as unknown as readonly ClientField[]

const placesOf = (path: string | null, more: Partial<PointNote> = {}, hidden: string[] = []) => {
  const placed = placeNotes({
    notes: [point({ path, ...more })],
    fields,
    locale: 'zh',
    isShown: (one) => !hidden.includes(one),
  })
  const [field] = Object.keys(placed.byPath)
  if (placed.otherLocales.length > 0) return 'another language'
  return field ?? 'the panel'
}

describe('placeNotes', () => {
  it.each<[string, string | null, string]>([
    ['a field in an unnamed tab', 'title', 'title'],
    ['a field in a row', 'startsAt', 'startsAt'],
    ['a field in a named tab', 'seo.words', 'seo.words'],
    ['a place deep in rich text', 'body.root.children.3.text', 'body'],
    ['a field of a row', 'keyMessages.1.text', 'keyMessages.1.text'],
    ['a whole row', 'keyMessages.1', 'keyMessages'],
    ['a field of a block', 'layout.0.source', 'layout.0.source'],
    ['a part of a picture', 'cover.alt', 'cover'],
    ['a field in a collapsible', 'terms', 'terms'],
    ['a field with a description of its own', 'own', 'the panel'],
    ['a hidden field', 'secret', 'the panel'],
    ['a field that does not exist', 'nothing.here', 'the panel'],
    ['the whole document', null, 'the panel'],
  ])('%s', (_title, path, place) => {
    expect(placesOf(path)).toBe(place)
  })
  it('falls back to the list when its row is gone, then to the panel', () => {
    const gone = ['keyMessages.4.text']
    expect(placesOf('keyMessages.4.text', {}, gone)).toBe('keyMessages')
    expect(placesOf('keyMessages.4.text', {}, [...gone, 'keyMessages'])).toBe('the panel')
  })
  it('keeps notes on another language for that language', () => {
    expect(placesOf('title', { locale: 'en' })).toBe('another language')
    expect(placesOf('title', { locale: 'zh' })).toBe('title')
    expect(placesOf('keyMessages.0.text', { locale: 'en' })).toBe('another language')
  })
  it('shows a note on a value that all languages share in each of them', () => {
    expect(placesOf('startsAt', { locale: 'en' })).toBe('startsAt')
  })
})

describe('isOpenNote', () => {
  const finding = {
    ...point({}),
    kind: 'finding',
    severity: 'block',
    excerpt: '',
    advice: null,
    waived: null,
  } as const
  const comment = { ...point({}), kind: 'comment', resolvedByName: null, replies: [] } as const
  it.each<[string, Note, boolean]>([
    ['an unanswered point', point({}), true],
    ['an answered point', point({ needsAnswer: false }), false],
    ['a finding', finding, true],
    ['a waived finding', { ...finding, waived: 'A quotation.' }, false],
    ['a finding whose place was changed', { ...finding, hasChanged: true }, false],
    ['a comment', comment, true],
    ['a comment whose place was changed', { ...comment, hasChanged: true }, true],
    ['a resolved comment', { ...comment, resolvedByName: 'Editor' }, false],
  ])('%s', (_title, note, isOpen) => {
    expect(isOpenNote(note)).toBe(isOpen)
  })
})

describe('answers', () => {
  it('needs a reason for a refusal only', () => {
    expect(isAnswered({ disposition: null, reason: 'why' })).toBe(false)
    expect(isAnswered({ disposition: 'adopted', reason: '' })).toBe(true)
    expect(isAnswered({ disposition: 'declined', reason: ' \n' })).toBe(false)
    expect(isAnswered({ disposition: 'declined', reason: 'It is the law’s wording.' })).toBe(true)
  })
  it('sends a reason with a refusal only', () => {
    expect(toAnswer('a', { disposition: 'adopted', reason: 'typed, then changed' })).toEqual({
      id: 'a',
      disposition: 'adopted',
    })
    expect(toAnswer('a', { disposition: 'declined', reason: ' why ' })).toEqual({
      id: 'a',
      disposition: 'declined',
      reason: 'why',
    })
  })
  it('asks for the open points of one review', () => {
    const notes = [
      point({ id: '1' }),
      point({ id: '2', needsAnswer: false }),
      point({ id: '3', review: 'r2' }),
    ]
    expect(openPoints(notes, 'r1').map(({ id }) => id)).toEqual(['1'])
    expect(openPoints(notes).map(({ id }) => id)).toEqual(['1', '3'])
  })
})

describe('the time of a plan', () => {
  it('goes through the input and back', () => {
    const date = new Date(2026, 8, 9, 7, 5)
    expect(toLocalInput(date)).toBe('2026-09-09T07:05')
    expect(fromLocalInput('2026-09-09T07:05')).toEqual(date)
  })
  it.each(['', 'soon', '2026-13-40T99:99'])('knows that %j is no time', (value) => {
    expect(fromLocalInput(value)).toBeNull()
  })
  it('proposes a full hour ahead, also over midnight', () => {
    const now = new Date(2026, 11, 31, 23, 30)
    expect(proposedTime(now)).toEqual(new Date(2027, 0, 1, 1, 0))
    expect(isFuture(proposedTime(now), now)).toBe(true)
    expect(isFuture(now, now)).toBe(false)
  })
  it('names the time zone', () => {
    expect(timeZoneName(new Date(2026, 0, 1), 'en')).not.toBe('')
  })
})
