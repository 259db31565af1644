import type { Locale } from './texts.js'

import { askGraphql } from './askGraphql.js'

export const kinds = ['campaigns', 'articles', 'leaflets'] as const
export type Kind = (typeof kinds)[number]

export const isKind = (value: string): value is Kind => kinds.includes(value as Kind)

/** Name of the collection in GraphQL. */
const listOf: Readonly<Record<Kind, string>> = {
  campaigns: 'Campaigns',
  articles: 'AntiFraudArticles',
  leaflets: 'Leaflets',
}

/** The path segment of a collection, for links inside of texts. */
export const kindOfCollection: Readonly<Record<string, Kind>> = {
  campaigns: 'campaigns',
  'anti-fraud-articles': 'articles',
  leaflets: 'leaflets',
}

type Size = { readonly url?: string | null; readonly width?: number; readonly height?: number }

export type Picture = Size & {
  readonly alt?: string | null
  readonly sizes?: { readonly card?: Size; readonly hero?: Size }
}

export type Approval = {
  readonly number?: string
  readonly approvedAt?: string
  readonly validUntil?: string
  readonly fingerprint?: string
  readonly ledgerSequence?: number
}

export type Teaser = {
  readonly id: string
  readonly title: string | null
  readonly slug: string
  readonly summary?: string | null
  readonly cover?: Picture | null
  readonly startsAt?: string
  readonly endsAt?: string
}

export type Row = { readonly text?: string | null }

export type Item = Teaser & {
  readonly body?: unknown
  readonly approval?: Approval
  readonly topics?: readonly { readonly title?: string }[]
  readonly keyMessages?: readonly Row[]
  readonly hotline?: string
  readonly redFlags?: readonly Row[]
  readonly whatToDo?: readonly Row[]
  readonly caseStudy?: string
  readonly liabilityNotice?: string
  readonly sources?: readonly {
    readonly title?: string
    readonly publisher?: string
    readonly url?: string
  }[]
  readonly organiser?: string
  readonly terms?: string
  readonly privacyNotice?: string
  readonly branches?: readonly { readonly name?: string; readonly address?: string }[]
  readonly leaflets?: readonly (Teaser | null)[]
  readonly articles?: readonly (Teaser | null)[]
}

type Lists = Readonly<Record<Kind, { readonly docs: readonly Teaser[] }>>

const picture = 'url alt width height sizes { card { url width height } hero { url width height } }'
const teaser = `id title slug summary cover { ${picture} }`

const own: Readonly<Record<Kind, string>> = {
  campaigns: `startsAt endsAt organiser terms privacyNotice branches { name address }
    leaflets { id title slug } articles { id title slug }`,
  articles: `redFlags { text } whatToDo { text } caseStudy liabilityNotice
    sources { title publisher url }`,
  leaflets: 'keyMessages { text } hotline',
}

const args = 'locale: $locale, fallbackLocale: none'

const listQuery = `query ($locale: LocaleInputType) {
  campaigns: Campaigns(${args}, limit: 12, sort: "startsAt") { docs { ${teaser} startsAt endsAt } }
  articles: AntiFraudArticles(${args}, limit: 24) { docs { ${teaser} } }
  leaflets: Leaflets(${args}, limit: 24) { docs { ${teaser} } }
}`

const itemQuery = (kind: Kind): string => `query ($locale: LocaleInputType, $slug: String) {
  list: ${listOf[kind]}(${args}, limit: 1, where: { slug: { equals: $slug } }) {
    docs {
      ${teaser} ${own[kind]} body topics { title }
      approval { number approvedAt validUntil fingerprint ledgerSequence }
    }
  }
}`

/** An item without a title in this language was not published in it. */
const inThisLanguage = (docs: readonly Teaser[]): readonly Teaser[] =>
  docs.filter(({ title }) => Boolean(title))

/** Everything that is public in one language. */
export const readLists = async (
  locale: Locale,
): Promise<Readonly<Record<Kind, readonly Teaser[]>>> => {
  const { campaigns, articles, leaflets } = await askGraphql<Lists>(listQuery, { locale })
  return {
    campaigns: inThisLanguage(campaigns.docs),
    articles: inThisLanguage(articles.docs),
    leaflets: inThisLanguage(leaflets.docs),
  }
}

export const readItem = async (locale: Locale, kind: Kind, slug: string): Promise<Item | null> => {
  const { list } = await askGraphql<{ list: { docs: readonly Item[] } }>(itemQuery(kind), {
    locale,
    slug,
  })
  const [item] = list.docs
  return item?.title ? item : null
}

/** Path of a file on this host, whatever name the host has for the visitor. */
export const pathOf = (url: string | null | undefined): string | undefined => {
  if (!url) return undefined
  return URL.canParse(url) ? new URL(url).pathname : url
}
