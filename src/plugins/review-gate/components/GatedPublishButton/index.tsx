'use client'

import type { ReactNode } from 'react'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import type { Text } from '../shared/text.js'

import { ActionDialog } from '../shared/ActionDialog.js'
import { useNameOfPath } from '../shared/useNameOfPath.js'
import { useText } from '../shared/useText.js'
import { usePanelActions } from '../ReviewPanel/usePanelActions.js'
import { readSystemFields } from '../ReviewPanel/usePanelState.js'

/** Why publishing is not on offer now, or null when it is. */
const hindranceOf = (
  facts: { readonly isModified: boolean; readonly isApproved: boolean; readonly isPublic: boolean },
  { text }: Text,
): string | null => {
  if (facts.isModified) return text('panel:saveFirst')
  if (!facts.isApproved) return text('panel:notPublishable')
  return facts.isPublic ? text('panel:alreadyPublished') : null
}

/**
 * Takes the place of Payload's publish button on governed documents: it never offers what the gate
 * would refuse, and says what to do instead. Slot: `admin.components.edit.PublishButton`.
 */
export const GatedPublishButton = (): ReactNode => {
  const words = useText()
  const { id, data, collectionSlug = '', hasPublishPermission } = useDocumentInfo()
  const isModified = useFormModified()
  const nameOfPath = useNameOfPath(collectionSlug)
  const actions = usePanelActions()
  const [isRefused, setIsRefused] = useState(false)
  if (!id || !hasPublishPermission) return null

  const isPublic = data?._status === 'published'
  const isApproved = readSystemFields(data).status === 'approved'
  const hindrance = hindranceOf({ isModified, isApproved, isPublic }, words)
  const publish = (): void =>
    void actions.publish().then((isDone) => {
      if (!isDone) setIsRefused(true)
    })
  const close = (): void => {
    actions.clear()
    setIsRefused(false)
  }
  return (
    <>
      <Button
        buttonStyle={hindrance ? 'secondary' : 'primary'}
        disabled={hindrance !== null || actions.busy}
        extraButtonProps={{
          'data-review-gate': 'publish',
          ...(hindrance ? { title: hindrance } : {}),
        }}
        id="action-publish"
        margin={false}
        onClick={publish}
        size="medium"
      >
        {words.text('actions:publish')}
      </Button>
      {isRefused && actions.failure ? (
        <ActionDialog
          busy={actions.busy}
          confirmLabel={words.text('actions:retry')}
          failure={actions.failure}
          nameOfPath={nameOfPath}
          onClose={close}
          onConfirm={publish}
          title={words.text('actions:publish')}
        />
      ) : null}
    </>
  )
}
