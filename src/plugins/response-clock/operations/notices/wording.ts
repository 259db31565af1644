import type { Payload } from 'payload'

import type { MailWording } from '../../domain/notices/composeMail.js'
import type { NoticeContent, NoticeWording, RenderedNotice } from '../../domain/notices/content.js'
import type { WorkingTime } from '../../domain/workingCalendar.js'

import { translationNamespace } from '../../constants.js'
import { defaultTimeZone } from '../../data/defaultCalendar.js'
import { renderNotice } from '../../domain/notices/content.js'
import { requireClockOptions } from '../../options.js'
import { translations } from '../../translations/index.js'

/** The part of the plugin's texts from which notices and mails are made. */
export type Wording = NoticeWording & { readonly mail: MailWording }

type Texts = { readonly notices: Wording }

/** Texts of a language with what the project changed in them, as Payload itself finds them. */
const textsOf = (payload: Payload, language: string): Texts | undefined => {
  const all = payload.config.i18n.translations as
    Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | undefined
  return all?.[language]?.[translationNamespace] as Texts | undefined
}

/** A language in which the plugin can speak: the wanted one, the project's own, else English. */
export const languageFor = (payload: Payload, wanted: unknown): string => {
  const candidates = [wanted, payload.config.i18n.fallbackLanguage]
  const known = candidates.find(
    (one): one is string => typeof one === 'string' && textsOf(payload, one) !== undefined,
  )
  return known ?? 'en'
}

export const wordingOf = (payload: Payload, language: string): Wording =>
  (textsOf(payload, language) ?? translations.en).notices

/** Where the working day happens; also of a calendar that counts every minute. */
export const timeZoneOf = (time: WorkingTime): string =>
  time === '24x7' ? defaultTimeZone : time.timeZone

/** A notice in the words of one language. */
export const renderFor = (
  payload: Payload,
  language: string,
  content: NoticeContent,
): RenderedNotice =>
  renderNotice({
    content,
    language,
    wording: wordingOf(payload, language),
    timeZone: timeZoneOf(requireClockOptions(payload).calendar),
  })
