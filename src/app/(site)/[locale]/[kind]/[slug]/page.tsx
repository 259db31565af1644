import { notFound } from 'next/navigation'
import { cache } from 'react'

import { ApprovalNote } from '../../../components/ApprovalNote.js'
import { Body } from '../../../components/Body.js'
import { Cover } from '../../../components/Cover.js'
import { DetailsAfter, DetailsBefore } from '../../../components/Details.js'
import { isKind, readItem } from '../../../lib/content.js'
import { isLocale } from '../../../lib/texts.js'

export const dynamic = 'force-dynamic'

type Params = { readonly locale: string; readonly kind: string; readonly slug: string }
type Props = { readonly params: Promise<Params> }

/** Once for the page and its title. */
const read = cache(async (locale: string, kind: string, slug: string) => {
  if (!isLocale(locale) || !isKind(kind)) return null
  const item = await readItem(locale, kind, decodeURIComponent(slug))
  return item ? { item, locale } : null
})

export const generateMetadata = async ({ params }: Props) => {
  const { locale, kind, slug } = await params
  const found = await read(locale, kind, slug)
  return found ? { title: found.item.title, description: found.item.summary } : {}
}

/** One item as it was approved, with its approval. */
const Page = async ({ params }: Props) => {
  const { locale, kind, slug } = await params
  const found = await read(locale, kind, slug)
  if (!found) notFound()
  const { item } = found
  return (
    <article className="item">
      <Cover picture={item.cover} size="hero" />
      <h1>{item.title}</h1>
      <p className="summary">{item.summary}</p>
      {item.topics && item.topics.length > 0 ? (
        <ul className="topics">
          {item.topics.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      ) : null}
      <DetailsBefore item={item} locale={found.locale} />
      <Body data={item.body} locale={found.locale} />
      <DetailsAfter item={item} locale={found.locale} />
      <ApprovalNote approval={item.approval} locale={found.locale} />
    </article>
  )
}

export default Page
