import type { I18n } from '@payloadcms/translations'
import type { Option, PayloadRequest } from 'payload'

import { getTranslation, initI18n } from '@payloadcms/translations'

import type { BranchChoice } from '../domain/statistics.js'
import type { Text, TextSource } from '../components/shared/text.js'

import { createText } from '../components/shared/text.js'
import { allStages, gateOptions } from '../options.js'

/** Stored values in the words of one language; a value that nobody worded stands for itself. */
export type Naming = {
  readonly words: Text
  readonly kind: (collection: string) => string
  readonly department: (value: string) => string
  readonly stage: (key: string) => string
  readonly branch: (id: string) => string
}

/** The plugin's texts in `language`, or in that of the request. */
const i18nFor = async (req: PayloadRequest, language: string | undefined): Promise<I18n> => {
  const { config } = req.payload
  const languages = Object.keys(config.i18n.supportedLanguages)
  if (!language || !languages.includes(language)) return req.i18n as unknown as I18n
  return (await initI18n({
    config: config.i18n,
    context: 'api',
    language: language as never,
  })) as unknown as I18n
}

const departmentOptions = (req: PayloadRequest): readonly Option[] =>
  (req.payload.collections[gateOptions(req).users]?.config.flattenedFields ?? []).flatMap(
    (field) => (field.type === 'select' ? field.options : []),
  )

export const createNaming = async (args: {
  readonly req: PayloadRequest
  readonly branches: readonly BranchChoice[]
  readonly language?: string | undefined
}): Promise<Naming> => {
  const { req } = args
  const i18n = await i18nFor(req, args.language)
  const words = createText(i18n as unknown as TextSource)
  const labelOf = (label: unknown): string =>
    typeof label === 'function' || typeof label === 'object'
      ? String(getTranslation(label as never, i18n as never) ?? '')
      : String(label ?? '')
  const stages = allStages(gateOptions(req))
  const departments = departmentOptions(req)
  return {
    words,
    kind: (collection) =>
      labelOf(req.payload.collections[collection]?.config.labels.singular) || collection,
    department: (value) => {
      const option = departments.find((one) => typeof one === 'object' && one.value === value)
      return typeof option === 'object' ? labelOf(option.label) || value : value
    },
    stage: (key) =>
      stages.find((one) => one.key === key)?.label?.[words.language] ??
      words.valueText('stage', key),
    branch: (id) => args.branches.find((one) => one.id === id)?.name ?? id,
  }
}
