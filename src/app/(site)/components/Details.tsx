import Link from 'next/link'

import type { Item, Kind, Row, Teaser } from '../lib/content.js'
import type { Locale, Texts } from '../lib/texts.js'

import { formatDate, textsOf } from '../lib/texts.js'

const Rows = ({
  rows,
  title,
  ordered = false,
}: {
  readonly rows: readonly Row[] | undefined
  readonly title: string
  readonly ordered?: boolean
}) => {
  if (!rows || rows.length === 0) return null
  const List = ordered ? 'ol' : 'ul'
  return (
    <section className="part">
      <h2>{title}</h2>
      <List>
        {rows.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </List>
    </section>
  )
}

const Passage = ({ text, title }: { readonly text: string | undefined; readonly title: string }) =>
  text ? (
    <section className="part">
      <h2>{title}</h2>
      <p className="lines">{text}</p>
    </section>
  ) : null

const Sources = ({ item, texts }: { readonly item: Item; readonly texts: Texts }) =>
  item.sources && item.sources.length > 0 ? (
    <section className="part">
      <h2>{texts.sources}</h2>
      <ul>
        {item.sources.map(({ title, publisher, url }, index) => (
          <li key={index}>
            {url ? (
              <a href={url} rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            {publisher ? ` · ${publisher}` : ''}
          </li>
        ))}
      </ul>
    </section>
  ) : null

const Related = ({
  items,
  kind,
  locale,
}: {
  readonly items: readonly (Teaser | null)[] | undefined
  readonly kind: Kind
  readonly locale: Locale
}) => {
  const shown = (items ?? []).filter((one): one is Teaser => Boolean(one?.title))
  if (shown.length === 0) return null
  return (
    <ul>
      {shown.map(({ id, slug, title }) => (
        <li key={id}>
          <Link href={`/${locale}/${kind}/${slug}`}>{title}</Link>
        </li>
      ))}
    </ul>
  )
}

/** The facts in front of the text: short, for a hurried reader. */
export const DetailsBefore = ({
  item,
  locale,
}: {
  readonly item: Item
  readonly locale: Locale
}) => {
  const texts = textsOf(locale)
  return (
    <>
      {item.startsAt ? (
        <p className="facts">
          {texts.when}: {formatDate(item.startsAt, locale)} – {formatDate(item.endsAt, locale)}
          {item.organiser ? ` · ${texts.organiser}: ${item.organiser}` : ''}
        </p>
      ) : null}
      <Rows rows={item.keyMessages} title={texts.keyMessages} />
      <Rows rows={item.redFlags} title={texts.redFlags} />
      <Rows ordered rows={item.whatToDo} title={texts.whatToDo} />
    </>
  )
}

/** What belongs behind the text. */
export const DetailsAfter = ({
  item,
  locale,
}: {
  readonly item: Item
  readonly locale: Locale
}) => {
  const texts = textsOf(locale)
  const hasRelated = [...(item.leaflets ?? []), ...(item.articles ?? [])].some((one) => one?.title)
  return (
    <>
      <Passage text={item.caseStudy} title={texts.caseStudy} />
      <Passage text={item.liabilityNotice} title={texts.liability} />
      <Rows
        rows={item.branches?.map(({ name, address }) => ({
          text: [name, address].filter(Boolean).join(' · '),
        }))}
        title={texts.branches}
      />
      <Passage text={item.terms} title={texts.terms} />
      <Passage text={item.privacyNotice} title={texts.privacy} />
      {hasRelated ? (
        <section className="part">
          <h2>{texts.related}</h2>
          <Related items={item.leaflets} kind="leaflets" locale={locale} />
          <Related items={item.articles} kind="articles" locale={locale} />
        </section>
      ) : null}
      {item.hotline ? (
        <p className="facts">
          {texts.hotline}: <a href={`tel:${item.hotline}`}>{item.hotline}</a>
        </p>
      ) : null}
      <Sources item={item} texts={texts} />
    </>
  )
}
