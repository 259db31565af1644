'use client'

import type { KeyboardEvent, ReactNode } from 'react'

import { useId, useRef, useState } from 'react'

export type LocaleTab = { readonly code: string; readonly label: string; readonly panel: ReactNode }

const stepOf: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** One content language at a time (WAI-ARIA tabs pattern: arrow keys move, one stop for Tab). */
export const LocaleTabs = (props: {
  readonly label: string
  readonly tabs: readonly LocaleTab[]
}): ReactNode => {
  const { tabs } = props
  const [active, setActive] = useState(0)
  const id = useId()
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  if (tabs.length === 1) return tabs[0]?.panel

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf[event.key]
    if (step === undefined) return
    const next = (active + step + tabs.length) % tabs.length
    setActive(next)
    buttons.current[next]?.focus()
  }
  return (
    <>
      <div
        aria-label={props.label}
        className="review-gate-tabs"
        onKeyDown={onKeyDown}
        role="tablist"
      >
        {tabs.map(({ code, label }, index) => (
          <button
            aria-controls={`${id}-panel-${code}`}
            aria-selected={index === active}
            className="review-gate-tabs__tab"
            id={`${id}-tab-${code}`}
            key={code}
            onClick={() => setActive(index)}
            ref={(element) => {
              buttons.current[index] = element
            }}
            role="tab"
            tabIndex={index === active ? 0 : -1}
            type="button"
          >
            {label}
          </button>
        ))}
      </div>
      {tabs.map(({ code, panel }, index) => (
        <div
          aria-labelledby={`${id}-tab-${code}`}
          hidden={index !== active}
          id={`${id}-panel-${code}`}
          key={code}
          role="tabpanel"
        >
          {panel}
        </div>
      ))}
    </>
  )
}
