'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Labelled } from '../../domain/fieldLabels.js'

import { nameOfPath } from '../../domain/fieldLabels.js'

/** Gives field paths of one collection the labels that its edit form shows. */
export const useNameOfPath = (collectionSlug: string): ((path: string) => string) => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  return useCallback(
    (path) =>
      nameOfPath({
        fields: (getEntityConfig({ collectionSlug })?.fields ?? []) as readonly Labelled[],
        path,
        labelOf: (label) => (label ? getTranslation(label as string, i18n) : undefined),
      }),
    [collectionSlug, getEntityConfig, i18n],
  )
}
