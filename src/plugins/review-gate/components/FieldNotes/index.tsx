import type { Field } from 'payload'
import type { ReactNode } from 'react'

import { FieldDescription } from '@payloadcms/ui'

import { FieldNotesClient } from './index.client.js'

type Translator = {
  readonly i18n: { readonly t: (key: string) => string }
}

type Admin = { readonly description?: unknown }

/** A description may be a function of the language; the browser cannot be handed one. */
const descriptionOf = (field: Field, { i18n }: Translator): unknown => {
  const { description } = (field.admin ?? {}) as Admin
  return typeof description === 'function'
    ? (description as (args: object) => unknown)({ i18n, t: i18n.t })
    : description
}

/**
 * The description of a field, and beside it what reviewers and rules say about its value. Slot:
 * `admin.components.Description` of every field of a governed collection (fields/addFieldNotes.ts).
 */
export const FieldNotes = (
  props: Translator & { readonly field: Field; readonly path: string },
): ReactNode => {
  const { field, path } = props
  const description = descriptionOf(field, props)
  return (
    <>
      {description ? <FieldDescription description={description as never} path={path} /> : null}
      <FieldNotesClient path={path} />
    </>
  )
}
