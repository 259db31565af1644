'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'

import type { useTakeStep } from './useTakeStep.js'

import { ActionDialog } from '../shared/ActionDialog.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'

/** Why publishing was refused, with another try. */
export const RefusedPublish = ({
  step,
}: {
  readonly step: ReturnType<typeof useTakeStep>
}): ReactNode => {
  const { text } = useText()
  const { collectionSlug = '' } = useDocumentInfo()
  const nameOfPath = useNameOfPath(collectionSlug)
  if (!step.refusal) return null
  return (
    <ActionDialog
      busy={step.busy}
      confirmLabel={text('actions:retry')}
      failure={step.refusal}
      nameOfPath={nameOfPath}
      onClose={step.dismiss}
      onConfirm={() => step.take('publish')}
      title={text('actions:publish')}
    />
  )
}
