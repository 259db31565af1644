import Link from 'next/link'

import type { Kind, Teaser } from '../lib/content.js'
import type { Locale } from '../lib/texts.js'

import { formatDate, textsOf } from '../lib/texts.js'
import { Cover } from './Cover.js'

const Card = ({
  item,
  kind,
  locale,
}: {
  readonly item: Teaser
  readonly kind: Kind
  readonly locale: Locale
}) => (
  <li className="card">
    <Cover picture={item.cover} size="card" />
    <div className="card__text">
      <h3>
        <Link href={`/${locale}/${kind}/${item.slug}`}>{item.title}</Link>
      </h3>
      {item.startsAt ? (
        <p className="card__date">
          {formatDate(item.startsAt, locale)} – {formatDate(item.endsAt, locale)}
        </p>
      ) : null}
      <p>{item.summary}</p>
    </div>
  </li>
)

/** One kind of content as a grid of cards. */
export const Cards = ({
  items,
  kind,
  locale,
}: {
  readonly items: readonly Teaser[]
  readonly kind: Kind
  readonly locale: Locale
}) => {
  const texts = textsOf(locale)
  return (
    <section aria-labelledby={kind} className="section">
      <h2 id={kind}>{texts[kind]}</h2>
      {items.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul className="cards">
          {items.map((item) => (
            <Card item={item} key={item.id} kind={kind} locale={locale} />
          ))}
        </ul>
      )}
    </section>
  )
}
