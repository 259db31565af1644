'use client'

import type { ReactNode } from 'react'

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { deliveriesSlug } from '../../constants.js'
import { post } from '../shared/noticeApi.js'
import { useText } from '../shared/useText.js'

/** Lets a delivery that was given up begin anew. Slot: `beforeDocumentControls` of its collection. */
export const RetryDelivery = (): ReactNode => {
  const { text } = useText()
  const router = useRouter()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const [busy, setBusy] = useState(false)
  if (status !== 'failed' || id === undefined) return null
  const retry = async (): Promise<void> => {
    setBusy(true)
    const path = `/${deliveriesSlug}/${id}/retry` as const
    const accepted = await post(formatAdminURL({ apiRoute: config.routes.api, path }))
    setBusy(false)
    if (!accepted) {
      toast.error(text('notices:page:failed'))
      return
    }
    toast.success(text('notices:page:retried'))
    router.refresh()
  }
  return (
    <Button disabled={busy} margin={false} onClick={() => void retry()} size="medium">
      {text('notices:page:retry')}
    </Button>
  )
}
