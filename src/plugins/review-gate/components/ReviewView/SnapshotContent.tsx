import type { PayloadRequest, TypedUser } from 'payload'
import type { ReactNode } from 'react'

import type { Review } from '../../domain/review.js'
import type { Text } from '../shared/text.js'

import { gateOptions } from '../../options.js'
import { ContentPreview, createPreviewContext } from '../ContentPreview/index.js'
import { isRecord } from '../ContentPreview/schema.js'
import { LocaleTabs } from './LocaleTabs.js'

/** What was handed in, one tab for each language. */
export const SnapshotContent = (props: {
  readonly req: PayloadRequest
  readonly review: Review
  readonly words: Text
  readonly localeName: (code: string) => string
}): ReactNode => {
  const { req, review, words, localeName } = props
  const config = req.payload.collections[review.document.collection]?.config
  const tabs = review.locales.map((locale) => {
    const content = review.snapshots[locale]?.content
    return {
      code: locale,
      label: localeName(locale),
      panel: (
        <ContentPreview
          content={isRecord(content) ? content : {}}
          context={createPreviewContext({
            payload: req.payload,
            user: req.user as TypedUser,
            i18n: req.i18n as never,
            locale,
            mediaCollections: gateOptions(req).media,
          })}
          fields={(config?.fields ?? []) as never}
          titleField={config?.admin.useAsTitle ?? 'title'}
        />
      ),
    }
  })
  return (
    <section className="review-gate-content">
      <h3>{words.text('review:content')}</h3>
      <LocaleTabs label={words.text('fields:locales')} tabs={tabs} />
    </section>
  )
}
