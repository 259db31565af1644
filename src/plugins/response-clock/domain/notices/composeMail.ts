import type { RenderedNotice } from './content.js'

import { fill } from './content.js'

/** The wording around the notices of a mail. */
export type MailWording = {
  readonly greeting: string
  readonly open: string
  readonly digestSubject: string
  readonly digestIntro: string
  readonly footer: string
  readonly settings: string
}

export type MailItem = RenderedNotice & { readonly number: string; readonly url: string }

export type ComposedMail = {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)

type MailArgs = {
  /** One notice, or all of a digest. */
  readonly items: readonly MailItem[]
  readonly digest: boolean
  readonly recipientName: string
  readonly wording: MailWording
  readonly language: string
  readonly settingsUrl: string
}

const subjectOf = ({ digest, items, wording }: MailArgs): string => {
  const [first] = items
  if (digest || !first) return fill(wording.digestSubject, { count: items.length })
  return first.number === '' ? first.subject : `[${first.number}] ${first.subject}`
}

const textOf = (args: MailArgs): string => {
  const { digest, items, recipientName, settingsUrl, wording } = args
  const parts = items.map(({ body, subject, url }) => `${subject}\n${body}\n${url}`)
  return [
    fill(wording.greeting, { name: recipientName }),
    ...(digest ? [fill(wording.digestIntro, { count: items.length })] : []),
    ...parts,
    `-- \n${wording.footer}\n${settingsUrl}`,
  ].join('\n\n')
}

const itemHtml = (item: MailItem, wording: MailWording): string =>
  [
    '<div style="margin:0 0 16px;padding:12px 16px;border:1px solid #d0d0d0;border-radius:4px">',
    `<p style="margin:0 0 8px;font-weight:bold">${escapeHtml(item.subject)}</p>`,
    `<p style="margin:0 0 8px">${escapeHtml(item.body)}</p>`,
    `<p style="margin:0"><a href="${escapeHtml(item.url)}">${escapeHtml(wording.open)}</a></p>`,
    '</div>',
  ].join('')

const htmlOf = (args: MailArgs): string => {
  const { digest, items, language, recipientName, settingsUrl, wording } = args
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(subjectOf(args))}</title></head>`,
    '<body style="font-family:sans-serif;font-size:15px;line-height:1.5;max-width:640px">',
    paragraph(fill(wording.greeting, { name: recipientName })),
    digest ? paragraph(fill(wording.digestIntro, { count: items.length })) : '',
    ...items.map((item) => itemHtml(item, wording)),
    '<p style="font-size:13px;color:#555">',
    `${escapeHtml(wording.footer)} `,
    `<a href="${escapeHtml(settingsUrl)}">${escapeHtml(wording.settings)}</a></p>`,
    '</body></html>',
  ].join('')
}

/**
 * The mail for one person: plain text and the same in simple HTML, everything escaped. It holds
 * numbers, titles and names, never an opinion.
 */
export const composeMail = (args: MailArgs): ComposedMail => ({
  subject: subjectOf(args),
  text: textOf(args),
  html: htmlOf(args),
})
