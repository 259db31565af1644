'use client'

import type { KeyboardEvent, ReactNode } from 'react'

import { useId, useRef } from 'react'

export type Tab = { readonly key: string; readonly label: ReactNode }

const stepOf: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A row of tabs (WAI-ARIA tabs pattern: arrow keys move, one stop for Tab). */
export const TabList = (props: {
  readonly id: string
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly active: string
  readonly onChange: (key: string) => void
}): ReactNode => {
  const { id, tabs, active, onChange } = props
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const onKeyDown = (event: KeyboardEvent): void => {
    const present = tabs.findIndex(({ key }) => key === active)
    const step = stepOf[event.key]
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : present + (step ?? 0)
    const tab = tabs[(next + tabs.length) % tabs.length]
    if (!tab || tab.key === active) return
    event.preventDefault()
    onChange(tab.key)
    buttons.current[tabs.indexOf(tab)]?.focus()
  }
  return (
    <div aria-label={props.label} className="review-gate-tabs" onKeyDown={onKeyDown} role="tablist">
      {tabs.map(({ key, label }, index) => (
        <button
          aria-controls={`${id}-panel`}
          aria-selected={key === active}
          className="review-gate-tabs__tab"
          data-tab={key}
          id={`${id}-tab-${key}`}
          key={key}
          onClick={() => onChange(key)}
          ref={(element) => {
            buttons.current[index] = element
          }}
          role="tab"
          tabIndex={key === active ? 0 : -1}
          type="button"
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/** The id with which a panel and its tabs know each other. */
export const useTabsId = useId

/** A few choices of which one holds, as buttons. */
export const Choice = <Key extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly key: Key; readonly label: string }[]
  readonly active: Key
  readonly onChange: (key: Key) => void
}): ReactNode => (
  <div aria-label={props.label} className="review-gate-choice" role="group">
    {props.options.map(({ key, label }) => (
      <button
        aria-pressed={key === props.active}
        data-choice={key}
        key={key}
        onClick={() => props.onChange(key)}
        type="button"
      >
        {label}
      </button>
    ))}
  </div>
)
