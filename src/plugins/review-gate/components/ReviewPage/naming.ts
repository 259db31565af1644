import type { PayloadRequest } from 'payload'

import { gateOptions } from '../../options.js'
import { labelText, optionLabel } from '../ContentPreview/context.js'

/** The name of a content language in the reader's language. */
export const localeNames =
  ({ payload, i18n }: PayloadRequest) =>
  (code: string): string => {
    const { localization } = payload.config
    if (!localization) return code
    const locale = localization.locales.find((one) => one.code === code)
    return labelText(locale?.label, i18n as never) ?? code
  }

/** The label of a department: the option that the users collection has for the stored value. */
export const departmentNames = (req: PayloadRequest): ((value: string) => string) => {
  const fields = req.payload.collections[gateOptions(req).users]?.config.flattenedFields ?? []
  const options = fields.flatMap((field) => (field.type === 'select' ? field.options : []))
  return (value) =>
    optionLabel({ type: 'select', options: options as never }, value, req.i18n as never)
}

export const kindOf = (req: PayloadRequest, collection: string): string =>
  labelText(req.payload.collections[collection]?.config.labels.singular, req.i18n as never) ??
  collection
