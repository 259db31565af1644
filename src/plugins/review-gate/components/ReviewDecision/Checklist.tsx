'use client'

import type { ReactNode } from 'react'

import type { PageChecklistItem } from '../ReviewPage/types.js'

import { useText } from '../shared/useText.js'

/** The items that are not ticked yet. */
export const unticked = (
  items: readonly PageChecklistItem[],
  ticked: readonly string[],
): readonly PageChecklistItem[] => items.filter(({ id }) => !ticked.includes(id))

/** What to look at before an approval of this kind of content. */
export const Checklist = (props: {
  readonly items: readonly PageChecklistItem[]
  readonly ticked: readonly string[]
  readonly onChange: (ticked: readonly string[]) => void
}): ReactNode => {
  const { text } = useText()
  const { items, ticked, onChange } = props
  if (items.length === 0) return null
  const left = unticked(items, ticked).length
  return (
    <fieldset className="review-gate-field review-gate-checklist">
      <legend>
        {text('page:checklist:title')}
        {left > 0 ? (
          <span className="review-gate-count">{text('page:checklist:left', { count: left })}</span>
        ) : null}
      </legend>
      <p className="review-gate-field__hint">{text('page:checklist:hint')}</p>
      {items.map(({ id, label }) => (
        <label className="review-gate-field__choice" key={id}>
          <input
            checked={ticked.includes(id)}
            name={`check-${id}`}
            onChange={({ target }) =>
              onChange(target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
            }
            type="checkbox"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
