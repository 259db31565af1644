const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** HTML that is safe to put into a page; only `html` and `raw` make it. */
export type Html = { readonly html: string }

export const raw = (html: string): Html => ({ html })

const toHtml = (value: unknown): string => {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(toHtml).join('')
  if (typeof value === 'object' && 'html' in value) return (value as Html).html
  return String(value).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** A piece of a page: everything put into it is escaped, except other pieces. */
export const html = (parts: TemplateStringsArray, ...values: readonly unknown[]): Html =>
  raw(parts.reduce((text, part, index) => `${text}${toHtml(values[index - 1])}${part}`))
