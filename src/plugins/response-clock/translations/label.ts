import type { LabelFunction } from 'payload'

import { translationNamespace } from '../constants.js'

/** A label in the reader's language, by its key below the plugin's namespace. */
export const label =
  (key: string): LabelFunction =>
  ({ t }) =>
    t(`${translationNamespace}:${key}` as never)
