import type { Field } from 'payload'

import { describe, expect, test } from '@jest/globals'

import type { GovernedSlug } from '../../src/seed/stories/types.js'

import { AntiFraudArticles, Campaigns, Leaflets } from '../../src/collections/index.js'
import { isPhone, isSlug } from '../../src/collections/validation.js'
import { composeSms, smsLength } from '../../src/collections/sms.js'
import { accounts } from '../../src/seed/content/accounts.js'
import { articles } from '../../src/seed/content/articles/index.js'
import { branches } from '../../src/seed/content/branches.js'
import { communityDays } from '../../src/seed/content/campaigns/communityDays.js'
import { nextPeriod } from '../../src/seed/content/campaigns/dates.js'
import { campaigns } from '../../src/seed/content/campaigns/index.js'
import { leaflets } from '../../src/seed/content/leaflets/index.js'
import { topics } from '../../src/seed/content/topics.js'
import { demoCast } from '../../src/seed/index.js'
import { inLocale, locales, withRowIds } from '../../src/seed/localized.js'
import { drawPicture, pictures } from '../../src/seed/pictures/index.js'

const now = new Date('2026-11-24T00:00:00Z')
const allCampaigns = [...campaigns(now), communityDays(now)]

type Values = Readonly<Record<string, unknown>>
type NamedField = Field & {
  readonly name: string
  readonly required?: boolean
  readonly maxLength?: number
  readonly localized?: boolean
  readonly fields?: readonly Field[]
}

const namedFields = (fields: readonly Field[]): readonly NamedField[] =>
  fields.flatMap((field) =>
    'name' in field ? [field as NamedField] : 'fields' in field ? namedFields(field.fields) : [],
  )

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

const needed = ({ required, custom, type }: NamedField, document: Values): boolean => {
  const mark: unknown = custom?.requiredForSubmission
  if (typeof mark === 'function') return (mark as (content: Values) => boolean)(document)
  return type !== 'checkbox' && (required === true || mark === true)
}

/** Paths that a submission would miss, and texts that are too long, in one language. */
const faultsIn = (
  fields: readonly Field[],
  values: Values,
  at = '',
  document = values,
): readonly string[] =>
  namedFields(fields).flatMap((field) => {
    const value = values[field.name]
    const path = `${at}${field.name}`
    if (isEmpty(value)) return needed(field, document) ? [`${path} is missing`] : []
    const tooLong = typeof value === 'string' && value.length > (field.maxLength ?? Infinity)
    const rows = Array.isArray(value) && field.fields ? (value as readonly Values[]) : []
    return [
      ...(tooLong ? [`${path} is too long`] : []),
      ...rows.flatMap((row, index) =>
        faultsIn(field.fields ?? [], row, `${path}.${index}.`, document),
      ),
    ]
  })

const kinds = [
  { kind: 'leaflets' as GovernedSlug, fields: Leaflets.fields, contents: leaflets },
  {
    kind: 'anti-fraud-articles' as GovernedSlug,
    fields: AntiFraudArticles.fields,
    contents: articles.map((article) => ({ ...article, reviewBy: now.toISOString() })),
  },
  { kind: 'campaigns' as GovernedSlug, fields: Campaigns.fields, contents: allCampaigns },
]
const items = kinds.flatMap(({ kind, fields, contents }) =>
  contents.flatMap((content) =>
    locales.map((locale) => ({
      name: `${kind}/${content.slug} (${locale})`,
      fields,
      content,
      locale,
    })),
  ),
)

test('the check itself finds what is missing', () => {
  const campaign = { channels: ['sms'], leaflets: [], smsTexts: [{ text: '您好' }] }
  const faults = faultsIn(Campaigns.fields, campaign)
  expect(faults).toContain('title is missing')
  expect(faults).toContain('smsTexts.0.optOut is missing')
  expect(faults).not.toContain('liveScript is missing')
  expect(faultsIn(Campaigns.fields, { channels: ['live-stream', 'sms'] })).toEqual(
    expect.arrayContaining(['liveScript is missing', 'smsTexts is missing']),
  )
})

test.each(items)('$name is complete and fits', ({ fields, content, locale }) => {
  expect(faultsIn(fields, inLocale(content, locale) as Values)).toEqual([])
})

/** Every text below a value, also inside rich text. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(textOf).join('\n')
}

describe('anti-fraud articles', () => {
  const table = articles.flatMap((article) =>
    locales.map((locale) => ({ article, locale, name: article.slug })),
  )

  test.each(table)('$name ($locale) names 96110, 110 and the law', ({ article, locale }) => {
    for (const part of [article.body, article.whatToDo]) {
      const text = textOf(inLocale(part, locale))
      expect(text).toContain('96110')
      expect(text).toMatch(/(?<!\d)110(?!\d)/)
    }
    const liability = textOf(inLocale(article.liabilityNotice, locale))
    expect(liability).toMatch(
      locale === 'zh' ? /第三十一条.*银行账户/s : /Article 31 .*bank accounts/s,
    )
  })

  test('show six kinds of fraud or more, each once', () => {
    const types = articles.map(({ fraudType }) => fraudType)
    expect(new Set(types).size).toBe(types.length)
    expect(types.length).toBeGreaterThanOrEqual(6)
  })

  test.each(articles.map((article) => ({ article, name: article.slug })))(
    '$name has red flags, steps, a case and dated sources',
    ({ article }) => {
      expect(article.redFlags.length).toBeGreaterThanOrEqual(3)
      expect(article.whatToDo.length).toBeGreaterThanOrEqual(3)
      expect(article.sources.every(({ date }) => !Number.isNaN(Date.parse(date)))).toBe(true)
      expect(article.caseStudy.zh.length).toBeGreaterThan(60)
    },
  )
})

describe('language', () => {
  test.each(items)('$name is in its own language', ({ content, locale }) => {
    const text = textOf(inLocale(content, locale))
    const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0
    // A signature in 【】 is Chinese in every language.
    if (locale === 'en') expect(chinese).toBeLessThanOrEqual(8)
    else expect(chinese).toBeGreaterThan(200)
  })

  test('no unmasked personal number stands in any text', () => {
    const text = textOf([leaflets, articles, allCampaigns])
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
    expect(text).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)/)
    expect(text).not.toMatch(/(?<!\d)62\d{14,17}(?!\d)/)
  })
})

describe('campaigns', () => {
  const messages = allCampaigns.flatMap(({ slug, smsTexts }) =>
    smsTexts.map((sms, index) => ({ sms, name: `${slug} #${index + 1}` })),
  )

  test.each(messages)(
    'text message $name is one message in Chinese and at most two in English',
    ({ sms }) => {
      for (const [locale, most] of [
        ['zh', 1],
        ['en', 3],
      ] as const) {
        const message = composeSms(inLocale(sms, locale) as never)
        expect(smsLength(message).segments).toBeLessThanOrEqual(most)
        expect(message).toMatch(
          locale === 'zh' ? /^【示例银行】.*拒收请回复R$/ : /Reply R to stop\.$/,
        )
      }
    },
  )

  test('a live stream has a script, a text message its text', () => {
    for (const { channels, liveScript, smsTexts } of allCampaigns) {
      expect(liveScript.length > 0).toBe(channels.includes('live-stream'))
      expect(smsTexts.length > 0).toBe(channels.includes('sms'))
    }
  })

  test.each([
    { now: '2026-11-24T00:00:00Z', year: 2027 },
    { now: '2027-03-14T00:00:00Z', year: 2027 },
    { now: '2027-03-15T09:29:59Z', year: 2027 },
    { now: '2027-03-15T09:30:00Z', year: 2028 },
  ])('on $now the next 15 March is in $year', ({ now, year }) => {
    const period = nextPeriod({ now: new Date(now), from: '03-13', to: '03-15' })
    expect(period).toEqual({
      year,
      startsAt: `${year}-03-13T01:00:00.000Z`,
      endsAt: `${year}-03-15T09:30:00.000Z`,
    })
  })
})

describe('references', () => {
  const cast = demoCast(now)

  test('slugs are valid and used once', () => {
    const slugs = cast.map(({ content }) => content.slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(slugs.filter((slug) => !isSlug(slug))).toEqual([])
  })

  test('every document has a story, a picture and topics that exist', () => {
    expect(cast).toHaveLength(leaflets.length + articles.length + campaigns(now).length)
    const covers = pictures.map(({ key }) => key)
    const keys: readonly string[] = topics.map(({ slug }) => slug)
    for (const { content } of cast) {
      expect(covers).toContain(content.cover)
      expect(keys).toEqual(expect.arrayContaining([...content.topics]))
    }
  })

  test('branches form a tree below one head office, with kiosks', () => {
    const keys = branches.map(({ key }) => key)
    for (const [index, { parent, phone }] of branches.entries()) {
      expect(parent === null ? index === 0 : keys.indexOf(parent) < index).toBe(true)
      expect(isPhone(phone)).toBe(true)
    }
    const kiosks = branches.filter(({ services }) => services.includes('credit-report-kiosk'))
    expect(kiosks.length).toBeGreaterThanOrEqual(3)
  })

  test('authors and reviewers sit in different departments', () => {
    const departmentOf = (key: string) => accounts.find((one) => one.key === key)?.department
    for (const { story } of cast) {
      for (const step of story.steps) {
        if (step.do === 'decide') expect(departmentOf(step.by)).not.toBe(departmentOf(story.author))
      }
    }
  })
})

test('a translation keeps the rows of the original', () => {
  const saved = {
    keyMessages: [
      { id: '1', text: '甲' },
      { id: '2', text: '乙' },
    ],
    title: '题',
  }
  const data = { title: 'T', keyMessages: [{ text: 'A' }, { text: 'B' }, { text: 'C' }] }
  expect(withRowIds(data, saved)).toEqual({
    title: 'T',
    keyMessages: [{ text: 'A', id: '1' }, { text: 'B', id: '2' }, { text: 'C' }],
  })
})

test('pictures are drawn the same each time', async () => {
  const [picture] = pictures
  if (!picture) throw new Error('There are no pictures.')
  const [first, second] = await Promise.all([drawPicture(picture), drawPicture(picture)])
  expect(first.equals(second)).toBe(true)
  expect(new Set(pictures.map(({ key }) => key)).size).toBe(pictures.length)
})
