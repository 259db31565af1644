import type { ReactNode } from 'react'

import Link from 'next/link'
import { notFound } from 'next/navigation'

import '../site.css'
import { isLocale, locales, textsOf } from '../lib/texts.js'

export const dynamic = 'force-dynamic'

/** A tick on the site's colour. Here, since browsers ask for /favicon.ico when a page names none. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5cad"/><path d="M9 17l5 5 10-12" fill="none" stroke="#fff" stroke-width="3.5"/></svg>',
)}`

type Props = {
  readonly children: ReactNode
  readonly params: Promise<{ readonly locale: string }>
}

export const generateMetadata = async ({ params }: Pick<Props, 'params'>) => {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const { name, lead } = textsOf(locale)
  return {
    title: { default: name, template: `%s · ${name}` },
    description: lead,
    icons: { icon },
  }
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
