import type { ReviewGateTextKey } from '../../translations/languages/en.js'

import { translationNamespace } from '../../constants.js'

/** The part of Payload's i18n object that wording needs; server and client have it alike. */
export type TextSource = {
  readonly language: string
  readonly t: (key: never, vars?: Record<string, unknown>) => string
  readonly translations?: unknown
}

export type TextVars = Readonly<Record<string, number | string>>

/** Groups whose keys are stored values; a host may add values of its own, e.g. a stage `legal`. */
export type ValueGroup =
  | 'because'
  | 'decision'
  | 'disposition'
  | 'done'
  | 'errors'
  | 'origin'
  | 'ledgerEvent'
  | 'reason'
  | 'risk'
  | 'role'
  | 'stage'
  | 'stageStatus'
  | 'status'

export type Text = {
  readonly language: string
  /** A text of the plugin in the reader's language. */
  readonly text: (key: ReviewGateTextKey, vars?: TextVars) => string
  /** The wording of a stored value, or the value itself when nobody worded it. */
  readonly valueText: (group: ValueGroup, value: string) => string
  readonly hasValue: (group: ValueGroup, value: string) => boolean
}

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

const groupsOf = ({ translations }: TextSource): Groups =>
  ((translations as Readonly<Record<string, unknown>> | undefined)?.[translationNamespace] ??
    {}) as Groups

/** Typed access to the plugin's texts; works with `req.i18n` and with `useTranslation().i18n`. */
export const createText = (i18n: TextSource): Text => {
  const text: Text['text'] = (key, vars) =>
    i18n.t(`${translationNamespace}:${key}` as never, vars ? { ...vars } : undefined)
  const hasValue: Text['hasValue'] = (group, value) =>
    typeof groupsOf(i18n)[group]?.[value] === 'string'
  const valueText: Text['valueText'] = (group, value) =>
    hasValue(group, value) ? text(`${group}:${value}` as ReviewGateTextKey) : value
  return { language: i18n.language, text, valueText, hasValue }
}
