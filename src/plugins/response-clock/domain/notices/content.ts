import type { NoticeKind } from '../../constants.js'

/** What a notice says, free of any language: rendered for each reader when it is read or sent. */
export type NoticeContent = {
  readonly kind: NoticeKind
  /** Number of the review as people know it; empty for a notice that is about none. */
  readonly number: string
  readonly title: string
  /** Values for the wording; a name that ends in `At` is a moment (ISO 8601). */
  readonly data: Readonly<Record<string, number | string>>
}

/** The wording of one language, as the translations have it. */
export type NoticeWording = {
  readonly subject: Readonly<Record<NoticeKind, string>>
  readonly body: Readonly<Record<NoticeKind, string>>
}

export type RenderedNotice = { readonly subject: string; readonly body: string }

/** Control characters and line breaks would end a mail header early; the rest of a name is harmless. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const formatMoment = (iso: string, language: string, timeZone: string): string => {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at)
}

/** Fills `{{name}}`; an unknown name becomes nothing, so that no reader ever sees braces. */
export const fill = (template: string, values: Readonly<Record<string, number | string>>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? oneLine(String(values[name])) : '',
  )

/** A notice in words, in the language of its reader. */
export const renderNotice = (args: {
  readonly content: NoticeContent
  readonly wording: NoticeWording
  readonly language: string
  readonly timeZone: string
}): RenderedNotice => {
  const { content, language, timeZone, wording } = args
  const { data, kind, number, title } = content
  const moments = Object.entries(data).map(([name, value]) => [
    name,
    name.endsWith('At') ? formatMoment(String(value), language, timeZone) : value,
  ])
  const values = {
    ...(Object.fromEntries(moments) as Record<string, number | string>),
    number,
    title,
  }
  // A kind of an older release has no wording any more.
  const say = (templates: NoticeWording['subject']): string => fill(templates[kind] ?? '', values)
  return { subject: say(wording.subject), body: say(wording.body) }
}
