'use client'

import { useConfig, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import type { ApiFailure } from './api.js'

const saveFailed: ApiFailure = { status: 0, code: 'client/save-failed', message: '', data: {} }

/**
 * Saves what was typed as a draft, as Payload's own button does.
 *
 * @returns null when there is nothing left unsaved, else the failure
 */
export const useSaveDraft = (): (() => Promise<ApiFailure | null>) => {
  const { id, collectionSlug, setUnpublishedVersionCount } = useDocumentInfo()
  const { submit } = useForm()
  const isModified = useFormModified()
  const { code: locale } = useLocale()
  const { config } = useConfig()
  const apiRoute = config.routes.api

  return useCallback(async () => {
    if (!isModified) return null
    const query = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`
    const saved = await submit({
      action: formatAdminURL({ apiRoute, path: `/${collectionSlug}/${id}${query}` }),
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    if (!saved || saved.res.status >= 400) return saveFailed
    setUnpublishedVersionCount((count) => count + 1)
    return null
  }, [apiRoute, collectionSlug, id, isModified, locale, setUnpublishedVersionCount, submit])
}
