'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'

export type LocaleChoice = { readonly code: string; readonly label: string }

/** The content languages, named in the reader's language; empty in a project with only one. */
export const useLocales = (): readonly LocaleChoice[] => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { localization } = config
  if (!localization) return []
  return localization.locales.map(({ code, label }) => ({
    code,
    label: getTranslation(label, i18n),
  }))
}
