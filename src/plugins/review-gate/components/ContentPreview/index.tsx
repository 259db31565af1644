import type { ReactNode } from 'react'

import type { PreviewContext } from './context.js'
import type { JsonRecord, NamedField, PreviewField } from './schema.js'

import { FieldList } from './FieldList.js'
import { isMediaValue, Picture } from './Picture.js'
import { namedFields } from './schema.js'
import './index.scss'

export { createPreviewContext } from './context.js'

/** How the public meets an item: the picture and the introduction come before everything else. */
const leading = ['cover', 'summary'] as const

const withoutLeading = (fields: readonly NamedField[], titleName: string): readonly NamedField[] =>
  fields.filter(({ name }) => name !== titleName && !leading.some((one) => one === name))

/** The content of one locale of a snapshot, as the public will read it. */
export const ContentPreview = (props: {
  readonly content: JsonRecord
  readonly fields: readonly PreviewField[]
  readonly titleField: string
  readonly context: PreviewContext
}): ReactNode => {
  const { content, context, titleField } = props
  const { cover, summary, [titleField]: title, ...rest } = content
  if (Object.keys(content).length === 0) return <p>{context.words.text('review:emptyContent')}</p>
  const isPicture = isMediaValue(cover)
  const isLead = typeof summary === 'string'
  return (
    <article className="review-gate-preview" lang={context.locale}>
      {title === undefined ? null : <h3 className="review-gate-preview__title">{String(title)}</h3>}
      {isPicture ? <Picture context={context} value={cover} /> : null}
      {isLead ? <p className="review-gate-preview__lead">{summary}</p> : null}
      <FieldList
        content={{
          ...rest,
          ...(isPicture || cover === undefined ? {} : { cover }),
          ...(isLead || summary === undefined ? {} : { summary }),
        }}
        context={context}
        fields={
          isPicture && isLead
            ? withoutLeading(namedFields(props.fields), titleField)
            : namedFields(props.fields)
        }
      />
    </article>
  )
}
