import { createHash } from 'node:crypto'

/** Builder of Lexical documents as the editor of the collections saves them. */

type Node = { readonly type: string; readonly version: number } & Readonly<Record<string, unknown>>

export type RichText = {
  readonly root: {
    readonly type: 'root'
    readonly children: readonly Node[]
    readonly direction: 'ltr'
    readonly format: ''
    readonly indent: 0
    readonly version: 1
  }
}

/** Plain text in which `**…**` is bold and `[words](address)` a link. */
type Inline = string

const bold = 1

const element = (type: string, children: readonly Node[], more: object = {}): Node => ({
  type,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

const textNode = (text: string, format = 0): Node => ({
  type: 'text',
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

/** Same content, same id: a second seed of an empty database gives the same bytes. */
const idFor = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)

const linkNode = (words: string, url: string): Node =>
  element('link', [textNode(words)], {
    version: 3,
    id: idFor('link', words, url),
    fields: { linkType: 'custom', url, newTab: false },
  })

const inline = (source: Inline): readonly Node[] =>
  source
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return textNode(part.slice(2, -2), bold)
      const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part)
      return link ? linkNode(link[1] ?? '', link[2] ?? '') : textNode(part)
    })

export const h2 = (text: Inline): Node => element('heading', inline(text), { tag: 'h2' })
export const h3 = (text: Inline): Node => element('heading', inline(text), { tag: 'h3' })
export const p = (text: Inline): Node =>
  element('paragraph', inline(text), { textFormat: 0, textStyle: '' })
export const quote = (text: Inline): Node => element('quote', inline(text))

const list = (listType: 'bullet' | 'number', items: readonly Inline[]): Node =>
  element(
    'list',
    items.map((item, index) => element('listitem', inline(item), { value: index + 1 })),
    { listType, start: 1, tag: listType === 'bullet' ? 'ul' : 'ol' },
  )

export const ul = (...items: readonly Inline[]): Node => list('bullet', items)
export const ol = (...items: readonly Inline[]): Node => list('number', items)

const block = (blockType: string, fields: Readonly<Record<string, unknown>>): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { ...fields, id: idFor(blockType, JSON.stringify(fields)), blockName: '', blockType },
})

const rows = (rowsOf: readonly Readonly<Record<string, string>>[]): readonly object[] =>
  rowsOf.map((row, index) => ({ ...row, id: idFor(String(index), JSON.stringify(row)) }))

/** Numbers as `[name, number, note?]`. */
export const hotlines = (
  heading: string,
  ...numbers: readonly (readonly [name: string, number: string, note?: string])[]
): Node =>
  block('hotlineBox', {
    heading,
    numbers: rows(
      numbers.map(([name, number, note]) => ({ name, number, ...(note ? { note } : {}) })),
    ),
  })

export const doDont = (args: {
  readonly heading: string
  readonly dos: readonly string[]
  readonly donts: readonly string[]
}): Node =>
  block('doDontList', {
    heading: args.heading,
    dos: rows(args.dos.map((text) => ({ text }))),
    donts: rows(args.donts.map((text) => ({ text }))),
  })

export const story = (args: {
  readonly heading: string
  readonly story: string
  readonly lesson: string
}): Node => block('caseStory', args)

export const warn = (level: 'info' | 'caution' | 'danger', heading: string, text: string): Node =>
  block('warning', { level, heading, text })

/** Steps as `[what, how?]`. */
export const stepList = (
  heading: string,
  ...steps: readonly (readonly [name: string, detail?: string])[]
): Node =>
  block('steps', {
    heading,
    steps: rows(steps.map(([name, detail]) => ({ name, ...(detail ? { detail } : {}) }))),
  })

export const richText = (...children: readonly Node[]): RichText => ({
  root: { type: 'root', children, direction: 'ltr', format: '', indent: 0, version: 1 },
})
