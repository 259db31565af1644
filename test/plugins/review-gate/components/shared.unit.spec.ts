import { describe, expect, it } from '@jest/globals'

import type { ApiFailure } from '../../../../src/plugins/review-gate/components/shared/api.js'
import type { TextSource } from '../../../../src/plugins/review-gate/components/shared/text.js'

import { safeHref } from '../../../../src/plugins/review-gate/components/ContentPreview/links.js'
import {
  emptyDraft,
  parseDraft,
} from '../../../../src/plugins/review-gate/components/ReviewDecision/draft.js'
import { explain } from '../../../../src/plugins/review-gate/components/shared/api.js'
import { nameOfPath } from '../../../../src/plugins/review-gate/domain/fieldLabels.js'
import { createText } from '../../../../src/plugins/review-gate/components/shared/text.js'
import { dueState, formatSpan } from '../../../../src/plugins/review-gate/components/shared/time.js'
import { translations } from '../../../../src/plugins/review-gate/translations/index.js'

/** Looks texts up as Payload does: parts of the key joined by `:`, `{{name}}` filled in. */
const source = (language: 'en' | 'zh'): TextSource => ({
  language,
  translations: { reviewGate: translations[language] },
  t: (key: string, vars?: Record<string, unknown>) => {
    const found = key
      .split(':')
      .slice(1)
      .reduce<unknown>(
        (tree, part) => (tree as Record<string, unknown>)[part],
        translations[language],
      )
    return String(found).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars?.[name]))
  },
})
const english = createText(source('en'))

const failure = (part: Partial<ApiFailure>): ApiFailure => ({
  status: 409,
  code: null,
  message: 'from the server',
  data: {},
  ...part,
})

const naming = { path: (path: string) => path.toUpperCase(), locale: () => null }

describe('explain', () => {
  it('names missing fields under their language', () => {
    const data = { missing: ['body', 'title'], missingByLocale: { zh: [], en: ['body', 'title'] } }
    const locale = (code: string): string => `<${code}>`
    const { details } = explain(failure({ data }), english, { ...naming, locale })
    expect(details).toEqual(['Still missing (<en>): BODY, TITLE'])
  })
  it('words a known code in the language of the page', () => {
    const { message } = explain(failure({ code: 'review-gate/claimed' }), createText(source('zh')))
    expect(message).toBe(translations.zh.errors.claimed)
  })
  it('words codes of the plugins beside this one', () => {
    const { message } = explain(failure({ code: 'audit-ledger/write-conflict' }), english)
    expect(message).toBe(translations.en.errors.writeConflict)
  })
  it('passes on what the server says under an unknown code', () => {
    expect(explain(failure({ code: 'other/thing' }), english).message).toBe('from the server')
  })
  it('never answers with nothing', () => {
    expect(explain(failure({ message: '' }), english).message).toBe(translations.en.errors.unknown)
  })
  it('says that a session has ended', () => {
    const ended = failure({ status: 401, code: 'review-gate/not-allowed' })
    expect(explain(ended, english).message).toBe(translations.en.errors.notSignedIn)
  })
  it('names the rule, the missing fields and the changed ones', () => {
    const data = { because: 'same-department', missing: ['summary', 'summary'], changed: ['body'] }
    const { details } = explain(failure({ data }), english, naming)
    expect(details).toEqual([
      translations.en.because['same-department'],
      'Still missing: SUMMARY',
      'Changed since the last approval: BODY',
    ])
  })
})

describe('createText', () => {
  it('shows a value that nobody worded as it is', () => {
    expect(english.valueText('stage', 'legal')).toBe('legal')
  })
})

describe('translations', () => {
  const leaves = (tree: object, prefix = ''): Record<string, string> =>
    Object.entries(tree).reduce<Record<string, string>>(
      (all, [key, value]: [string, unknown]) =>
        typeof value === 'string'
          ? { ...all, [prefix + key]: value }
          : { ...all, ...leaves(value as object, `${prefix}${key}:`) },
      {},
    )
  const slots = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

  it('has the same keys and the same slots in every language', () => {
    const en = leaves(translations.en)
    const zh = leaves(translations.zh)
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted())
    const differing = Object.keys(en).filter(
      (key) => String(slots(en[key] ?? '')) !== String(slots(zh[key] ?? '')),
    )
    expect(differing).toEqual([])
  })
})

describe('nameOfPath', () => {
  const fields = [
    { type: 'text', name: 'title', label: 'Title' },
    {
      type: 'row',
      fields: [
        {
          type: 'array',
          name: 'keyMessages',
          label: 'Key messages',
          fields: [{ type: 'text', name: 'text', label: 'Text' }],
        },
      ],
    },
  ] as never
  const labelOf = (label: unknown): string | undefined => (label ? String(label) : undefined)

  it.each([
    ['title', 'Title'],
    ['keyMessages.1.text', 'Key messages 2 › Text'],
    ['cover.sha256', 'cover › sha256'],
  ])('%s', (path, name) => {
    expect(nameOfPath({ fields, path, labelOf })).toBe(name)
  })
})

describe('response clock', () => {
  const open = { responseDueAt: '2026-11-24T10:00:00Z', firstAnsweredAt: null, status: 'in-review' }
  const at = (time: string): number => new Date(`2026-11-24T${time}Z`).getTime()

  it.each([
    ['before the due time', open, '09:30:00', { kind: 'left', ms: 1_800_000 }],
    ['at the due time', open, '10:00:00', { kind: 'left', ms: 0 }],
    ['after it', open, '10:00:01', { kind: 'overdue', ms: 1000 }],
    [
      'answered late',
      { ...open, firstAnsweredAt: '2026-11-24T11:00:00Z' },
      '12:00:00',
      { kind: 'answered' },
    ],
    [
      'paused, however late it gets',
      { ...open, responsePausedAt: '2026-11-24T09:30:00Z' },
      '12:00:00',
      { kind: 'paused', ms: 1_800_000 },
    ],
    ['withdrawn', { ...open, status: 'withdrawn' }, '12:00:00', { kind: 'none' }],
  ])('%s', (_title, review, now, expected) => {
    expect(dueState({ ...review, now: at(now) })).toEqual(expected)
  })

  it.each([
    [59_999, '0 min'],
    [59 * 60_000, '59 min'],
    [61 * 60_000, '1 h 1 min'],
    [25 * 3_600_000, '1 d 1 h'],
  ])('%i ms reads %s', (ms, expected) => {
    expect(formatSpan(ms, english)).toBe(expected)
  })
})

describe('parseDraft', () => {
  it.each([null, '', 'null', '[]', '{"opinion":7}', '{"points":"x"}', '{broken'])(
    'reads %p as nothing',
    (text) => {
      expect(parseDraft(text)).toEqual(emptyDraft)
    },
  )
  it('keeps what was typed, also right-to-left text and emoji', () => {
    const draft = {
      opinion: 'مراجعة 🙂',
      points: [{ text: '一', path: 'title' }],
      reasons: ['wording'],
      waivers: { f1: '引用原文' },
      checklist: ['truthful'],
    }
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
  })
})

describe('safeHref', () => {
  it.each(['https://a.example/x', 'mailto:a@a.example', 'tel:96110', '/leaflets/a', '#top'])(
    'keeps %s',
    (address) => {
      expect(safeHref(address)).toBe(address)
    },
  )
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '',
    7,
  ])('refuses %p', (address) => {
    expect(safeHref(address)).toBeNull()
  })
})
