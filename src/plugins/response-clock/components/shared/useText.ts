'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Text, TextSource } from './text.js'

import { createText } from './text.js'

/** The plugin's texts in the language of the signed-in person. */
export const useText = (): { readonly text: Text; readonly language: string } => {
  const { i18n } = useTranslation()
  return useMemo(
    () => ({ text: createText(i18n as unknown as TextSource), language: i18n.language }),
    [i18n],
  )
}
