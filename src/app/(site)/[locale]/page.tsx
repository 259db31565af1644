import { notFound } from 'next/navigation'

import { Cards } from '../components/Cards.js'
import { kinds, readLists } from '../lib/content.js'
import { isLocale, textsOf } from '../lib/texts.js'

export const dynamic = 'force-dynamic'

/** Everything that is public, by kind. */
const Page = async ({ params }: { readonly params: Promise<{ readonly locale: string }> }) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const lists = await readLists(locale)
  const { name, lead } = textsOf(locale)
  return (
    <>
      <div className="intro">
        <h1>{name}</h1>
        <p>{lead}</p>
      </div>
      {kinds.map((kind) => (
        <Cards items={lists[kind]} key={kind} kind={kind} locale={locale} />
      ))}
    </>
  )
}

export default Page
