import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import type { Text, TextSource } from '../shared/text.js'
import type { ReviewPage as Page } from './loadPage.js'

import { decisionAnchor } from '../ReviewDecision/anchor.js'
import { ReviewDecision } from '../ReviewDecision/index.js'
import { reviewUrl } from '../shared/reviewUrl.js'
import { createText } from '../shared/text.js'
import { CommentList } from './CommentList.js'
import { Content } from './Content.js'
import { Facts } from './Facts.js'
import { Findings } from './Findings.js'
import { Heading } from './Heading.js'
import { History } from './History.js'
import { findByNumber, loadPage } from './loadPage.js'
import { departmentNames, kindOf, localeNames } from './naming.js'
import { OfflineNotice } from './OfflineNotice.js'
import { PageSlots } from './PageSlots.js'
import { ReviewPageProvider } from './ReviewPageProvider.js'
import { Similar } from './Similar.js'
import { Stages } from './Stages.js'
import './index.scss'

type PartProps = { readonly req: PayloadRequest; readonly page: Page; readonly words: Text }

const Side = ({ req, page, words }: PartProps): ReactNode => {
  const { review, decision } = page
  return (
    <aside aria-label={words.text('review:yourDecision')} className="review-gate-review__side">
      <Findings />
      {/* A new state is a new form: nothing of the last stage's dialogs stays behind. */}
      <ReviewDecision key={`${review.status}-${review.currentStage}`} {...decision} />
      <Stages stages={review.stages} words={words} />
      <PageSlots req={req} review={review} />
      <Facts
        departmentName={departmentNames(req)}
        kind={kindOf(req, review.document.collection)}
        localeName={localeNames(req)}
        review={review}
        words={words}
      />
    </aside>
  )
}

const Main = ({ req, page, words }: PartProps): ReactNode => {
  const adminRoute = req.payload.config.routes.admin
  return (
    <div className="review-gate-review__main">
      <Content localeName={localeNames(req)} page={page} req={req} words={words} />
      <CommentList />
      <History
        adminRoute={adminRoute}
        departmentName={departmentNames(req)}
        page={page}
        words={words}
      />
      <Similar adminRoute={adminRoute} similar={page.similar} words={words} />
    </div>
  )
}

const PageBody = ({ req, page, words }: PartProps): ReactNode => {
  const { review, data } = page
  const adminRoute = req.payload.config.routes.admin
  return (
    <ReviewPageProvider data={data} key={data.review.id}>
      <SetStepNav
        nav={[
          {
            label: words.text('labels:reviews'),
            url: formatAdminURL({ adminRoute, path: '/review' }),
          },
          { label: review.number },
        ]}
      />
      <Gutter className="review-gate-review">
        <Heading
          kind={kindOf(req, review.document.collection)}
          payload={req.payload}
          review={review}
          words={words}
        />
        <OfflineNotice />
        <div className="review-gate-review__columns">
          <Main page={page} req={req} words={words} />
          <Side page={page} req={req} words={words} />
        </div>
        <a className="review-gate-review__bar" href={`#${decisionAnchor}`}>
          {words.text('page:toDecision')}
        </a>
      </Gutter>
    </ReviewPageProvider>
  )
}

const numberOf = ({ params }: AdminViewServerProps): string => {
  const { segments } = params ?? {}
  const last = Array.isArray(segments) ? segments.at(-1) : undefined
  return decodeURIComponent(last ?? '')
}

/**
 * The page of one review: the content as the public will see it and what it changes, what was
 * found and said, and the form in which to decide. Admin view `/review/:number`.
 */
export const ReviewPage = async (props: AdminViewServerProps): Promise<ReactNode> => {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities } = initPageResult
  const adminRoute = req.payload.config.routes.admin
  const number = numberOf(props)
  // Views of a plugin are open to everybody: whoever has not signed in does that first.
  if (!req.user) {
    const back = encodeURIComponent(reviewUrl(adminRoute, number))
    redirect(formatAdminURL({ adminRoute, path: `/login?redirect=${back}` }))
  }
  const words = createText(req.i18n as unknown as TextSource)
  const review = await findByNumber(req, number)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={initPageResult.locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      {review ? (
        <PageBody page={await loadPage(req, review)} req={req} words={words} />
      ) : (
        <Gutter>
          <p>{words.text('review:notFound')}</p>
        </Gutter>
      )}
    </DefaultTemplate>
  )
}
