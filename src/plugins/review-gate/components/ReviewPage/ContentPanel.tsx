'use client'

import type { ReactNode } from 'react'

import type { PageView } from './types.js'

import { useText } from '../shared/useText.js'
import { useReviewPage } from './ReviewPageProvider.js'
import { Choice, TabList, useTabsId } from './Tabs.js'

/** What the server has drawn for one content language. */
export type LocalePanels = {
  readonly code: string
  readonly label: string
  readonly content: ReactNode
  readonly fromPublic: ReactNode
  readonly publicChanges: number
  readonly fromPrevious: ReactNode
  readonly previousChanges: number
}

const viewsOf = (hasPrevious: boolean): readonly PageView[] =>
  hasPrevious ? ['content', 'public', 'previous'] : ['content', 'public']

const Panels = (props: {
  readonly panels: readonly LocalePanels[]
  readonly hasPrevious: boolean
}): ReactNode => {
  const { view, locale, width } = useReviewPage()
  return props.panels.flatMap((panel) =>
    viewsOf(props.hasPrevious).map((one) => (
      <div
        className="review-gate-frame"
        data-width={one === 'content' ? width : 'desktop'}
        hidden={panel.code !== locale || one !== view}
        key={`${panel.code}-${one}`}
        lang={one === 'content' ? panel.code : undefined}
      >
        {one === 'content'
          ? panel.content
          : one === 'public'
            ? panel.fromPublic
            : panel.fromPrevious}
      </div>
    )),
  )
}

const Toolbar = ({ panels }: { readonly panels: readonly LocalePanels[] }): ReactNode => {
  const { text } = useText()
  const { view, locale, width, show } = useReviewPage()
  return (
    <div className="review-gate-toolbar">
      {panels.length > 1 ? (
        <Choice
          active={locale}
          label={text('fields:locales')}
          onChange={(code) => show({ locale: code })}
          options={panels.map(({ code, label }) => ({ key: code, label }))}
        />
      ) : null}
      {view === 'content' ? (
        <Choice
          active={width}
          label={text('page:width')}
          onChange={(key) => show({ width: key })}
          options={[
            { key: 'desktop', label: text('page:desktop') },
            { key: 'phone', label: text('page:phone') },
          ]}
        />
      ) : null}
    </div>
  )
}

const Count = ({ changes }: { readonly changes: number | undefined }): ReactNode => {
  const { text } = useText()
  if (!changes) return null
  return <span className="review-gate-count">{text('page:changeCount', { count: changes })}</span>
}

/** The content in every way of looking at it: language, width, and against what went before. */
export const ContentPanel = (props: {
  readonly panels: readonly LocalePanels[]
  readonly previousNumber: string | null
}): ReactNode => {
  const { panels, previousNumber } = props
  const { text } = useText()
  const { view, locale, show } = useReviewPage()
  const id = useTabsId()
  const present = panels.find(({ code }) => code === locale)
  const labels: Readonly<Record<PageView, ReactNode>> = {
    content: text('page:tabContent'),
    public: (
      <>
        {text('page:tabPublic')} <Count changes={present?.publicChanges} />
      </>
    ),
    previous: (
      <>
        {text('page:tabPrevious', { number: previousNumber ?? '' })}{' '}
        <Count changes={present?.previousChanges} />
      </>
    ),
  }
  const hasPrevious = previousNumber !== null
  return (
    <>
      <TabList
        active={view}
        id={id}
        label={text('page:tabs')}
        onChange={(key) => show({ view: key as PageView })}
        tabs={viewsOf(hasPrevious).map((key) => ({ key, label: labels[key] }))}
      />
      <Toolbar panels={panels} />
      <div aria-labelledby={`${id}-tab-${view}`} id={`${id}-panel`} role="tabpanel">
        <Panels hasPrevious={hasPrevious} panels={panels} />
      </div>
    </>
  )
}
