import type { DateFieldValidation, TextFieldSingleValidation } from 'payload'

import { date, text } from 'payload/shared'

import type { Bilingual } from './labels.js'

import { inLanguageOf } from './labels.js'

/** Digits with the separators that people use; short service numbers (110, 95xxx) included. */
const phonePattern = /^(?:\+\d{1,3}[ -]?)?(?:\(\d{2,4}\)[ -]?)?\d{2,5}(?:[ -]?\d{2,8}){0,3}$/
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const maxSlugLength = 96

export const isPhone = (value: string): boolean => {
  const digits = value.replaceAll(/\D/g, '').length
  return digits >= 3 && digits <= 15 && phonePattern.test(value)
}

export const isSlug = (value: string): boolean =>
  value.length <= maxSlugLength && slugPattern.test(value)

/** Absolute https address with a host name, without user info. */
export const isHttpsUrl = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return url.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password
}

/** `mm:ss` or `h:mm:ss` from the start of a broadcast. */
export const isTimecode = (value: string): boolean => /^(?:\d{1,2}:)?[0-5]?\d:[0-5]\d$/.test(value)

const notText: Bilingual = { zh: '此处必须是文字。', en: 'This must be text.' }

/** Payload's own text rule (required, lengths) first, then `accepts` for every text that is there. */
const textThat =
  (accepts: (value: string) => boolean, otherwise: Bilingual): TextFieldSingleValidation =>
  async (value, options) => {
    const given: unknown = value
    if (given !== null && given !== undefined && typeof given !== 'string') {
      return inLanguageOf(options.req, notText)
    }
    const basic = await text(value, options as Parameters<typeof text>[1])
    if (basic !== true) return basic
    if (!value || accepts(value)) return true
    return inLanguageOf(options.req, otherwise)
  }

/** Text and nothing else; Payload itself lets numbers pass. */
export const validText = textThat(() => true, notText)

export const validPhone = textThat(isPhone, {
  zh: '请填写有效的电话号码，例如 95xxx、400-000-0000、010-12345678。',
  en: 'Enter a valid phone number, for example 95xxx, 400-000-0000 or 010-12345678.',
})

export const validSlug = textThat(isSlug, {
  zh: `网址标识只能包含小写字母、数字和连字符，最长 ${maxSlugLength} 个字符，例如 rights-day-2026。`,
  en: `Use lower-case letters, digits and single hyphens, at most ${maxSlugLength} characters, for example rights-day-2026.`,
})

export const validHttpsUrl = textThat(isHttpsUrl, {
  zh: '请填写以 https:// 开头的完整网址。',
  en: 'Enter a full address that starts with https://.',
})

export const validTimecode = textThat(isTimecode, {
  zh: '请按“分:秒”填写，例如 05:30。',
  en: 'Use minutes and seconds, for example 05:30.',
})

/** 【…】 as the operators ask for, two to twenty characters inside. */
export const validSmsSignature = textThat((value) => /^【[^【】]{2,20}】$/u.test(value), {
  zh: '短信签名请用【】括起，2 至 20 个字，例如【示例银行】。',
  en: 'Put the signature in 【】, 2 to 20 characters, for example 【示例银行】.',
})

/** A date that lies behind the sibling date `field`, if both are there. */
export const dateAfter =
  (field: string, otherwise: Bilingual): DateFieldValidation =>
  async (value, options) => {
    const basic = await date(value, options as Parameters<typeof date>[1])
    if (basic !== true) return basic
    const start = (options.siblingData as Record<string, unknown> | undefined)?.[field]
    if (!value || !start) return true
    const later = new Date(String(value)) > new Date(String(start))
    return later || inLanguageOf(options.req, otherwise)
  }
