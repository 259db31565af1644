'use client'

import type { ReactNode } from 'react'

import { Popup, PopupList } from '@payloadcms/ui'

import type { Step } from './nextStep.js'

import { useText } from '../shared/useText.js'
import { RefusedPublish } from './RefusedPublish.js'
import { useTakeStep } from './useTakeStep.js'

/** The steps besides the next one. */
export const StepMenu = ({ steps }: { readonly steps: readonly Step[] }): ReactNode => {
  const { text } = useText()
  const step = useTakeStep()
  if (steps.length === 0) return <RefusedPublish step={step} />
  return (
    <>
      <Popup
        button={<span className="review-gate-panel__more">{text('editor:more')}</span>}
        className="review-gate-panel__menu"
        disabled={step.busy}
        horizontalAlign="right"
        size="fit-content"
      >
        <PopupList.ButtonGroup>
          {steps.map((name) => (
            <button
              className="popup-button-list__button"
              data-review-gate={name}
              key={name}
              onClick={() => step.take(name)}
              type="button"
            >
              {text(`actions:${name}`)}
            </button>
          ))}
        </PopupList.ButtonGroup>
      </Popup>
      <RefusedPublish step={step} />
    </>
  )
}
