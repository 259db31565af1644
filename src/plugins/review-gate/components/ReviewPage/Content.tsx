import type { PayloadRequest, TypedUser } from 'payload'
import type { ReactNode } from 'react'

import type { PreviewContext } from '../ContentPreview/context.js'
import type { PreviewField } from '../ContentPreview/schema.js'
import type { Text } from '../shared/text.js'
import type { LocalePanels } from './ContentPanel.js'
import type { ReviewPage } from './loadPage.js'

import { gateOptions } from '../../options.js'
import { ChangeList } from '../ChangeList/index.js'
import { ContentPreview, createPreviewContext } from '../ContentPreview/index.js'
import { isRecord } from '../ContentPreview/schema.js'
import { ContentPanel } from './ContentPanel.js'
import { FieldMarks } from './FieldMarks.js'

type ContentProps = {
  readonly req: PayloadRequest
  readonly page: ReviewPage
  readonly words: Text
  readonly localeName: (code: string) => string
}

const contextFor = (req: PayloadRequest, locale: string): PreviewContext =>
  createPreviewContext({
    payload: req.payload,
    user: req.user as TypedUser,
    i18n: req.i18n as never,
    locale,
    mediaCollections: gateOptions(req).media,
    marks: ({ path, label, isLeaf }) => (
      <FieldMarks isLeaf={isLeaf} label={label} locale={locale} path={path} />
    ),
  })

const fromPublic = (
  { page, words }: ContentProps,
  part: { fields: readonly PreviewField[]; context: PreviewContext },
): ReactNode => {
  const { fromPublic: changes } = page.changes
  const { locale } = part.context
  if (!changes) return <p>{words.text('page:nothingPublic')}</p>
  if (!changes.locales.includes(locale)) return <p>{words.text('page:notPublicIn')}</p>
  return (
    <ChangeList
      {...part}
      changes={changes.changes[locale] ?? []}
      intro={words.text('page:againstPublic', { number: changes.number ?? '–' })}
      same={words.text('page:samePublic')}
    />
  )
}

const panelOf = (props: ContentProps, locale: string): LocalePanels => {
  const { req, page, words } = props
  const { review, changes } = page
  const config = req.payload.collections[review.document.collection]?.config
  const content = review.snapshots[locale]?.content
  const context = contextFor(req, locale)
  const fields = (config?.fields ?? []) as unknown as readonly PreviewField[]
  const part = { context, fields }
  return {
    code: locale,
    label: props.localeName(locale),
    content: (
      <ContentPreview
        {...part}
        content={isRecord(content) ? content : {}}
        titleField={config?.admin.useAsTitle ?? 'title'}
      />
    ),
    fromPublic: fromPublic(props, part),
    publicChanges: changes.fromPublic?.changes[locale]?.length ?? 0,
    fromPrevious: changes.fromPrevious ? (
      <ChangeList
        {...part}
        changes={changes.fromPrevious.changes[locale] ?? []}
        same={words.text('page:samePrevious')}
      />
    ) : null,
    previousChanges: changes.fromPrevious?.changes[locale]?.length ?? 0,
  }
}

/** What was handed in: as people will see it, and what it changes. */
export const Content = (props: ContentProps): ReactNode => {
  const { page, words } = props
  return (
    <section aria-labelledby="review-content" className="review-gate-content">
      <h2 id="review-content">{words.text('review:content')}</h2>
      <ContentPanel
        panels={page.review.locales.map((locale) => panelOf(props, locale))}
        previousNumber={page.changes.fromPrevious?.number ?? null}
      />
    </section>
  )
}
