'use client'

import type { ReactNode } from 'react'

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import type { ReviewGateTextKey } from '../../translations/languages/en.js'

import { useText } from '../shared/useText.js'
import { useReviewPage } from './ReviewPageProvider.js'
import { useNextReview } from './useNextReview.js'

const keys = {
  a: 'page:keys:approve',
  c: 'page:keys:changes',
  r: 'page:keys:reject',
  o: 'page:keys:opinion',
  n: 'page:keys:next',
  v: 'page:keys:content',
  d: 'page:keys:difference',
  l: 'page:keys:language',
  w: 'page:keys:width',
  '?': 'page:keys:help',
} as const satisfies Readonly<Record<string, ReviewGateTextKey>>

type Key = keyof typeof keys

const storageKey = 'review-gate:single-keys'

const isSwitchedOn = (): boolean => {
  try {
    return window.localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

const keepSwitch = (isOn: boolean): void => {
  try {
    window.localStorage.setItem(storageKey, isOn ? 'on' : 'off')
  } catch {
    // Then the choice lives as long as the page.
  }
}

/** True where typing means text, or where a dialog waits for an answer. */
const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof HTMLElement ? event.target : null
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    target?.isContentEditable === true ||
    target?.closest('input:not([type=checkbox]), textarea, select') !== null ||
    document.querySelector('dialog[open]') !== null
  )
}

const KeysDialog = (props: {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly onClose: () => void
}): ReactNode => {
  const { text } = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return createPortal(
    <dialog
      aria-labelledby={id}
      className="review-gate-dialog"
      onClose={props.onClose}
      ref={dialog}
    >
      <h2 className="review-gate-dialog__title" id={id}>
        {text('page:keys:title')}
      </h2>
      <p className="review-gate-dialog__text">{text('page:keys:text')}</p>
      <dl className="review-gate-keys">
        {Object.entries(keys).map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(label)}</dd>
          </div>
        ))}
      </dl>
      <label className="review-gate-field__choice">
        <input
          checked={props.isOn}
          onChange={({ target }) => props.onSwitch(target.checked)}
          type="checkbox"
        />
        {text('page:keys:enabled')}
      </label>
      <div className="review-gate-dialog__controls">
        <button
          className="review-gate-button"
          onClick={() => dialog.current?.close()}
          type="button"
        >
          {text('page:keys:close')}
        </button>
      </div>
    </dialog>,
    document.body,
  )
}

/** Single keys for what a reviewer does all day, and the list of them (`?`). */
export const Shortcuts = (): ReactNode => {
  const { text } = useText()
  const { review, locale, width, show, ask, mayDecide } = useReviewPage()
  const { open: openNext } = useNextReview(review.id)
  const [isOpen, setIsOpen] = useState(false)
  const [isOn, setIsOn] = useState(true)
  useEffect(() => setIsOn(isSwitchedOn()), [])

  const actions: Readonly<Record<Key, () => void>> = {
    a: () => (mayDecide ? ask('approved') : undefined),
    c: () => (mayDecide ? ask('changes-requested') : undefined),
    r: () => (mayDecide ? ask('rejected') : undefined),
    o: () => document.querySelector<HTMLElement>('textarea[name=opinion]')?.focus(),
    n: () => void openNext(),
    v: () => show({ view: 'content' }),
    d: () => show({ view: 'public' }),
    l: () => {
      const { locales } = review
      const next = locales[(locales.indexOf(locale) + 1) % locales.length]
      if (next) show({ locale: next })
    },
    w: () => show({ width: width === 'phone' ? 'desktop' : 'phone' }),
    '?': () => setIsOpen(true),
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.key in actions) || isTyping(event) || (!isOn && event.key !== '?')) return
    event.preventDefault()
    actions[event.key as Key]()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <button
        className="review-gate-link review-gate-keys__open"
        data-review-gate="keys"
        onClick={() => setIsOpen(true)}
        type="button"
      >
        {text('page:keys:open')} <kbd>?</kbd>
      </button>
      {isOpen ? (
        <KeysDialog
          isOn={isOn}
          onClose={() => setIsOpen(false)}
          onSwitch={(next) => {
            setIsOn(next)
            keepSwitch(next)
          }}
        />
      ) : null}
    </>
  )
}
