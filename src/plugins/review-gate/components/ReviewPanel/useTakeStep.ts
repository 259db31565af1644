'use client'

import { useState } from 'react'

import type { ApiFailure } from '../shared/api.js'
import type { Step } from './nextStep.js'

import { changeDesk } from './deskStore.js'
import { useDeskKey } from './useDesk.js'
import { usePanelActions } from './usePanelActions.js'

/** Takes a step, or opens the dialog that asks before it; what was approved needs no question. */
export const useTakeStep = (): {
  readonly take: (step: Step) => void
  readonly busy: boolean
  /** Why publishing was refused; the other steps say it in their dialog. */
  readonly refusal: ApiFailure | null
  readonly dismiss: () => void
} => {
  const key = useDeskKey()
  const actions = usePanelActions()
  const [isRefused, setIsRefused] = useState(false)
  return {
    take: (step) => {
      if (step === 'publish') void actions.publish().then((isDone) => setIsRefused(!isDone))
      else changeDesk(key, { dialog: step === 'resubmit' ? 'submit' : step })
    },
    busy: actions.busy,
    refusal: isRefused ? actions.failure : null,
    dismiss: () => {
      actions.clear()
      setIsRefused(false)
    },
  }
}
