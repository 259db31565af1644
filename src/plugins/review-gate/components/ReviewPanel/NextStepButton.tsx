'use client'

import type { ReactNode } from 'react'

import { Button, useDocumentInfo } from '@payloadcms/ui'

import type { PanelProps } from './usePanelState.js'

import { useText } from '../shared/useText.js'
import { isForward, nextStep } from './nextStep.js'
import { RefusedPublish } from './RefusedPublish.js'
import { usePanelState } from './usePanelState.js'
import { useTakeStep } from './useTakeStep.js'

/** The one step that this person may take now; nothing while others have to act. */
export const NextStepButton = (props: PanelProps): ReactNode => {
  const { text } = useText()
  const { isTrashed } = useDocumentInfo()
  const { state } = usePanelState(props)
  const step = useTakeStep()
  const { main } = nextStep(state)
  if (!main || isTrashed) return <RefusedPublish step={step} />
  return (
    <>
      <Button
        buttonStyle={isForward(main) ? 'primary' : 'secondary'}
        disabled={step.busy}
        extraButtonProps={{ 'data-review-gate': main }}
        margin={false}
        onClick={() => step.take(main)}
        size="medium"
      >
        {text(`actions:${main}`)}
      </Button>
      <RefusedPublish step={step} />
    </>
  )
}
