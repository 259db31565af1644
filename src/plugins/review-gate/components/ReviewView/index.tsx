import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { Finding } from '../../../shared/contracts.js'
import type { Review } from '../../domain/review.js'
import type { TextSource } from '../shared/text.js'

import { reviewsSlug } from '../../constants.js'
import { gateOptions } from '../../options.js'
import { labelText, optionLabel } from '../ContentPreview/context.js'
import { ReviewDecision } from '../ReviewDecision/index.js'
import { createText } from '../shared/text.js'
import { Facts } from './Facts.js'
import { Findings } from './Findings.js'
import { Heading } from './Heading.js'
import { History } from './History.js'
import { loadDecision } from './loadView.js'
import { PageSlots } from './PageSlots.js'
import { SnapshotContent } from './SnapshotContent.js'
import { Stages } from './Stages.js'
import './index.scss'

const localeNames =
  ({ payload, i18n }: PayloadRequest) =>
  (code: string): string => {
    const { localization } = payload.config
    if (!localization) return code
    const locale = localization.locales.find((one) => one.code === code)
    return labelText(locale?.label, i18n as never) ?? code
  }

/** The label of a department: the option that the users collection has for the stored value. */
const departmentNames = (req: PayloadRequest): ((value: string) => string) => {
  const fields = req.payload.collections[gateOptions(req).users]?.config.flattenedFields ?? []
  const options = fields.flatMap((field) => (field.type === 'select' ? field.options : []))
  return (value) =>
    optionLabel({ type: 'select', options: options as never }, value, req.i18n as never)
}

const kindOf = (req: PayloadRequest, collection: string): string =>
  labelText(req.payload.collections[collection]?.config.labels.singular, req.i18n as never) ??
  collection

/**
 * The page of one review: the content as the public will see it, the facts, the stages, what was
 * said so far, and the form in which to decide. Slot: `admin.components.views.edit.default` of the
 * reviews collection.
 */
export const ReviewView = async (props: DocumentViewServerProps): Promise<ReactNode> => {
  const { req } = props.initPageResult
  const words = createText(req.i18n as unknown as TextSource)
  const review = props.doc as unknown as Review | undefined
  if (!review?.number || !req.user) {
    return (
      <Gutter>
        <p>{words.text('review:notFound')}</p>
      </Gutter>
    )
  }
  const localeName = localeNames(req)
  const departmentName = departmentNames(req)
  const decision = await loadDecision(req, review)
  const listPath = `/collections/${reviewsSlug}` as const
  const listUrl = formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: listPath })
  return (
    <Gutter className="review-gate-review">
      <SetStepNav
        nav={[{ label: words.text('labels:reviews'), url: listUrl }, { label: review.number }]}
      />
      <Heading payload={req.payload} review={review} words={words} />
      <div className="review-gate-review__columns">
        <SnapshotContent localeName={localeName} req={req} review={review} words={words} />
        <div className="review-gate-review__side">
          <Facts
            departmentName={departmentName}
            kind={kindOf(req, review.document.collection)}
            localeName={localeName}
            review={review}
            words={words}
          />
          <Stages stages={review.stages} words={words} />
          <PageSlots req={req} review={review} />
          <Findings findings={review.findings as readonly Finding[]} words={words} />
          {/* A new state is a new form: nothing of the last stage's dialogs stays behind. */}
          <ReviewDecision key={`${review.status}-${review.currentStage}`} {...decision} />
          <History departmentName={departmentName} review={review} words={words} />
        </div>
      </div>
    </Gutter>
  )
}
