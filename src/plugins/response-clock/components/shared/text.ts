import { translationNamespace } from '../../constants.js'

/** The part of Payload's i18n object that wording needs; server and client have it alike. */
export type TextSource = {
  readonly language: string
  readonly t: (key: never, vars?: Record<string, unknown>) => string
}

export type Text = (key: string, vars?: Readonly<Record<string, number | string>>) => string

/** The plugin's texts; works with `req.i18n` and with `useTranslation().i18n`. */
export const createText =
  (i18n: TextSource): Text =>
  (key, vars) =>
    i18n.t(`${translationNamespace}:${key}` as never, vars ? { ...vars } : undefined)
