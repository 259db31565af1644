'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Text, TextSource } from './text.js'

import { createText } from './text.js'

/** The plugin's texts in the language of the signed-in person. */
export const useText = (): Text => {
  const { i18n } = useTranslation()
  return useMemo(() => createText(i18n as unknown as TextSource), [i18n])
}
