import type { ReactNode } from 'react'

import Link from 'next/link'
import { notFound } from 'next/navigation'

import '../site.css'
import { isLocale, locales, textsOf } from '../lib/texts.js'

export const dynamic = 'force-dynamic'

type Props = {
  readonly children: ReactNode
  readonly params: Promise<{ readonly locale: string }>
}

export const generateMetadata = async ({ params }: Pick<Props, 'params'>) => {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const { name, lead } = textsOf(locale)
  return { title: { default: name, template: `%s · ${name}` }, description: lead }
}

const Layout = async ({ children, params }: Props) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const texts = textsOf(locale)
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <body>
        <a className="skip" href="#content">
          {texts.skip}
        </a>
        <header className="top">
          <Link className="top__name" href={`/${locale}`}>
            {texts.name}
          </Link>
          <nav aria-label="language">
            {locales.map((one) => (
              <Link
                aria-current={one === locale ? 'true' : undefined}
                href={`/${one}`}
                hrefLang={one}
                key={one}
                lang={one}
              >
                {textsOf(one).language}
              </Link>
            ))}
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer className="bottom">
          <a href="/admin">{texts.staff}</a>
          <a href="/api/ledger/checkpoint">C2SP checkpoint</a>
        </footer>
      </body>
    </html>
  )
}

export default Layout
