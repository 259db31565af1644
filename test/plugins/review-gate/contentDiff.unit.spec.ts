import { describe, expect, it, test } from '@jest/globals'

import type { ContentField } from '../../../src/plugins/review-gate/domain/content.js'
import type { FieldChange, RowChange } from '../../../src/plugins/review-gate/domain/contentDiff.js'
import type { TextPart } from '../../../src/plugins/review-gate/domain/textDiff.js'

import { alignRows } from '../../../src/plugins/review-gate/domain/alignRows.js'
import { contentDiff } from '../../../src/plugins/review-gate/domain/contentDiff.js'
import { textsOfNode } from '../../../src/plugins/review-gate/domain/lexicalText.js'
import { bigramsOf, similarityOf } from '../../../src/plugins/review-gate/domain/similarity.js'
import { textDiff } from '../../../src/plugins/review-gate/domain/textDiff.js'

/** `[-removed-]`, `{+added+}`: a difference as one line. */
const drawn = (parts: readonly TextPart[]): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')

describe('textDiff', () => {
  test.each([
    ['equal texts', '不转账', '不转账', 'zh', '不转账'],
    ['a Chinese word', '请拨打投诉电话', '请拨打咨询电话', 'zh', '请拨打[-投诉-]{+咨询+}电话'],
    [
      'a number as a whole',
      '热线 95533 接听',
      '热线 95588 接听',
      'zh',
      '热线 [-95533-]{+95588+} 接听',
    ],
    ['an inserted sentence', '不要转账。', '不要转账。请报警。', 'zh', '不要转账。{+请报警。+}'],
    [
      'English words',
      'Call your bank now',
      'Call the police now',
      'en',
      'Call [-your bank-]{+the police+} now',
    ],
    ['an emoji of several code points', '家 👨‍👩‍👧 好', '家 👨‍👩‍👦 好', 'zh', '家 [-👨‍👩‍👧-]{+👨‍👩‍👦+} 好'],
    ['right-to-left text', 'لا تدفع الآن', 'لا تدفع أبدا', 'ar', 'لا تدفع [-الآن-]{+أبدا+}'],
    ['a text that began', '', '新', 'zh', '{+新+}'],
    ['a text that went', '旧', '', 'zh', '[-旧-]'],
    ['an unknown language', 'a b', 'a c', 'x-none', 'a [-b-]{+c+}'],
  ])('shows %s', (_, before, after, locale, expected) => {
    expect(drawn(textDiff(before, after, locale))).toBe(expected)
  })

  it('loses no character of either side', () => {
    const before = '第一，不轻信；第二，不转账。Never share 6-digit codes 🙂!'
    const after = '第一，不透露；再者，不转账！ Do not share codes 🙃.'
    const parts = textDiff(before, after, 'zh')
    const side = (other: string): string =>
      parts
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('')
    expect([side('added'), side('removed')]).toEqual([before, after])
  })

  it('falls back to sentences where too many words differ', () => {
    const sentence = (index: number, word: string) => `第${index}句${word}。`
    const text = (word: string) =>
      Array.from({ length: 500 }, (_, index) => sentence(index, index % 2 ? word : '相同')).join('')
    const parts = textDiff(text('苹果和香蕉'), text('老虎与狮子'), 'zh')
    expect(parts.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(200)
  })

  it('answers at once for the longest texts that have nothing in common', () => {
    const [before, after] = ['甲乙丙丁 '.repeat(10_000), 'abcd. '.repeat(8_300)]
    const parts = textDiff(before, after, 'zh')
    expect(parts).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })
})

describe('alignRows', () => {
  const row = (text: string) => ({ text })
  const table: readonly (readonly [
    string,
    readonly string[],
    readonly string[],
    readonly string[],
  ])[] = [
    ['equal lists', ['a', 'b'], ['a', 'b'], ['0=0', '1=1']],
    ['a row added between', ['aa', 'cc'], ['aa', 'bb', 'cc'], ['0=0', '+1', '1=2']],
    ['a row removed', ['aa', 'bb', 'cc'], ['aa', 'cc'], ['0=0', '-1', '2=1']],
    ['a row moved to the front', ['aa', 'bb', 'cc'], ['cc', 'aa', 'bb'], ['2>0', '0=1', '1=2']],
    ['a changed row', ['不要向陌生人转账', 'b'], ['不要向任何人转账', 'b'], ['0~0', '1=1']],
    ['a lone row that was rewritten', ['x', '前', 'y'], ['x', '後', 'y'], ['0=0', '1~1', '2=2']],
    ['nothing to everything', [], ['a'], ['+0']],
  ]
  const mark = (pair: ReturnType<typeof alignRows>[number]): string => {
    if (pair.from === null) return `+${pair.to}`
    if (pair.to === null) return `-${pair.from}`
    return `${pair.from}${pair.moved ? '>' : pair.same ? '=' : '~'}${pair.to}`
  }
  test.each(table)('sees %s', (_, before, after, expected) => {
    expect(alignRows(before.map(row), after.map(row)).map(mark)).toEqual(expected)
  })
})

const fields = [
  { name: 'title', type: 'text', localized: true },
  { name: 'body', type: 'richText', localized: true },
  { name: 'cover', type: 'upload', relationTo: 'media' },
  { name: 'hotline', type: 'text' },
  { name: 'channels', type: 'select' },
  { name: 'startsAt', type: 'date' },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [{ name: 'text', type: 'text', localized: true }],
  },
] as unknown as readonly ContentField[]

const diff = (before: object, after: object): readonly FieldChange[] =>
  contentDiff({ fields, before: before as never, after: after as never, locale: 'zh' })

const only = (before: object, after: object): FieldChange['change'] => {
  const [change, ...more] = diff(before, after)
  if (!change || more.length > 0) throw new Error('expected one change')
  return change.change
}

const paragraph = (text: string, format = 0) => ({
  type: 'paragraph',
  children: [{ type: 'text', text, format }],
})
const body = (...children: object[]) => ({ root: { type: 'root', children } })
const rowsOf = (before: object, after: object): readonly RowChange[] => {
  const change = only(before, after)
  if (change.kind !== 'rows') throw new Error('expected rows')
  return change.rows
}

describe('contentDiff', () => {
  it('is empty for equal contents', () => {
    const content = { title: '甲', body: body(paragraph('乙')), channels: ['sms'] }
    expect(diff(content, structuredClone(content))).toEqual([])
  })

  it('tells which fields every language shares', () => {
    expect(
      diff({ title: 'a', hotline: '1' }, { title: 'b', hotline: '2' }).map(
        ({ path, localized }) => [path, localized],
      ),
    ).toEqual([
      ['title', true],
      ['hotline', false],
    ])
  })

  it('puts the old picture beside the new one', () => {
    const [before, after] = [
      { id: '1', sha256: 'aa' },
      { id: '2', sha256: 'bb' },
    ]
    expect(only({ cover: before }, { cover: after })).toEqual({ kind: 'media', before, after })
    expect(only({}, { cover: after })).toEqual({ kind: 'media', before: null, after })
  })

  it('lists choices that came and went', () => {
    expect(only({ channels: ['sms', 'poster'] }, { channels: ['poster', 'wechat'] })).toEqual({
      kind: 'list',
      reordered: false,
      items: [
        { value: 'poster', state: 'same' },
        { value: 'wechat', state: 'added' },
        { value: 'sms', state: 'removed' },
      ],
    })
  })

  it('names other values before and after', () => {
    const [before, after] = ['2026-03-15T00:00:00.000Z', '2026-03-16T00:00:00.000Z']
    expect(only({ startsAt: before }, { startsAt: after })).toEqual({
      kind: 'value',
      before,
      after,
    })
  })

  it('shows the words inside a changed row, at its path', () => {
    const [row] = rowsOf({ rows: [{ text: '不转账' }] }, { rows: [{ text: '不透露' }] })
    expect(row).toMatchObject({ state: 'changed', from: 1, to: 1 })
    expect(row?.changes[0]?.path).toBe('rows.0.text')
  })

  it('sees moved rows, with what they say', () => {
    const rows = rowsOf(
      { rows: [{ text: '甲' }, { text: '乙' }] },
      { rows: [{ text: '乙' }, { text: '甲' }] },
    )
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['moved', 'same'])
    expect(rows.map(({ changes }) => changes.length)).toEqual([1, 1])
  })

  it('compares rich text by paragraphs and words', () => {
    const rows = rowsOf(
      { body: body(paragraph('第一段。'), paragraph('请拨打投诉电话。')) },
      { body: body(paragraph('第一段。'), paragraph('请拨打咨询电话。'), paragraph('第三段。')) },
    )
    expect(rows.map(({ state }) => state)).toEqual(['same', 'changed', 'added'])
    expect(drawn(rows[1]?.parts ?? [])).toBe('请拨打[-投诉-]{+咨询+}电话。')
  })

  it('says so when only the looks of a paragraph changed', () => {
    const [row] = rowsOf(
      { body: body(paragraph('甲乙丙')) },
      { body: body(paragraph('甲乙丙', 1)) },
    )
    expect(row).toMatchObject({ state: 'changed', looksOnly: true })
  })

  it('looks into blocks of rich text', () => {
    const block = (text: string) => ({ type: 'block', fields: { blockType: 'warning', text } })
    const [row] = rowsOf({ body: body(block('旧文')) }, { body: body(block('新文')) })
    expect(row).toMatchObject({ state: 'changed', kind: 'warning' })
    expect(row?.changes[0]).toMatchObject({ name: 'text', change: { kind: 'text' } })
  })

  it('shows values that the schema does not know', () => {
    expect(diff({}, { gone: { deep: ['x'] } })).toMatchObject([
      { path: 'gone', change: { kind: 'group', changes: [{ path: 'gone.deep' }] } },
    ])
  })

  it('treats everything as new where nothing was public', () => {
    expect(diff({}, { title: '甲', rows: [{ text: '乙' }] }).map(({ path }) => path)).toEqual([
      'title',
      'rows',
    ])
  })
})

describe('textsOfNode', () => {
  it('gives list items lines and links their target', () => {
    const text = (value: string) => ({ type: 'text', text: value })
    const list = {
      type: 'list',
      children: [
        { type: 'listitem', children: [text('甲')] },
        {
          type: 'listitem',
          children: [
            { type: 'link', fields: { url: 'https://a.example' }, children: [text('乙')] },
          ],
        },
      ],
    }
    expect(textsOfNode(list)).toBe('• 甲\n• 乙 (https://a.example)')
  })
})

describe('similarity', () => {
  test.each([
    ['the same text', '警惕虚假退款', '警惕虚假退款', 1, 1],
    ['the same but for signs and letter case', 'Fraud, by refund!', 'fraud by REFUND', 1, 1],
    ['a near text', '警惕虚假退款诈骗', '警惕冒充客服退款诈骗', 0.4, 0.9],
    ['another theme', '警惕虚假退款诈骗', '征信报告查询指南', 0, 0.1],
    ['nothing', '', '甲乙', 0, 0],
  ])('of %s', (_, left, right, least, most) => {
    const value = similarityOf(bigramsOf(left), bigramsOf(right))
    expect(value).toBeGreaterThanOrEqual(least)
    expect(value).toBeLessThanOrEqual(most)
  })
})
