import type { Payload, TypedUser } from 'payload'
import type { ReactNode } from 'react'

import { createLocalReq } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { InboxPage, InboxRow, InboxView } from '../../domain/inbox.js'
import type { Text, TextSource } from '../shared/text.js'

import { gateOptions } from '../../options.js'
import { viewsOf } from '../../domain/inbox.js'
import { inboxReaderOf, listInbox } from '../../operations/listInbox.js'
import { DueTime } from '../shared/DueTime.js'
import { reviewUrl } from '../shared/reviewUrl.js'
import { StatusPill } from '../shared/StatusPill.js'
import { createText } from '../shared/text.js'
import './index.scss'

/** The dashboard shows the beginning of the list; the inbox shows it all. */
const shownRows = 5

const ReviewRow = (props: {
  readonly row: InboxRow
  readonly words: Text
  readonly adminRoute: string
  readonly userId: string
}): ReactNode => {
  const { row, words, adminRoute, userId } = props
  return (
    <li className="review-gate-waiting__row">
      <a href={reviewUrl(adminRoute, row.number)}>{row.title}</a>
      <span className="review-gate-waiting__detail">
        {row.number} · {row.submittedByName}
        {row.currentStage ? ` · ${words.valueText('stage', row.currentStage)}` : null}
        {row.claimedBy === userId ? ` · ${words.text('inbox:claimedByMe')}` : null}
      </span>
      <span className="review-gate-waiting__pills">
        {row.status === 'in-review' ? (
          <DueTime
            firstAnsweredAt={row.firstAnsweredAt}
            responseDueAt={row.responseDueAt}
            status={row.status}
          />
        ) : (
          <StatusPill group="status" value={row.status} />
        )}
        {row.riskLevel === 'low' ? null : <StatusPill group="risk" value={row.riskLevel} />}
      </span>
    </li>
  )
}

const List = (props: {
  readonly view: InboxView
  readonly title: string
  readonly empty: string
  readonly page: InboxPage
  readonly words: Text
  readonly adminRoute: string
  readonly userId: string
}): ReactNode => {
  const { adminRoute, page, view, words } = props
  return (
    <section className="review-gate-waiting">
      <h2 className="review-gate-waiting__title">
        {props.title}{' '}
        <span className="review-gate-waiting__count">
          {words.text('inbox:count', { count: page.totalDocs })}
        </span>
      </h2>
      {page.docs.length === 0 ? (
        <p>{props.empty}</p>
      ) : (
        <ul>
          {page.docs.map((row) => (
            <ReviewRow
              adminRoute={adminRoute}
              key={row.id}
              row={row}
              userId={props.userId}
              words={words}
            />
          ))}
        </ul>
      )}
      <a href={formatAdminURL({ adminRoute, path: `/review?view=${view}` })}>
        {words.text('actions:showAll')}
      </a>
    </section>
  )
}

export type StaffSlotProps = {
  readonly payload: Payload
  readonly i18n: unknown
  readonly user: (TypedUser & Readonly<Record<string, unknown>>) | null
}

/** True for people who have an inbox: staff of the governed project's own users. */
export const hasInbox = ({ payload, user }: StaffSlotProps): boolean => {
  const { users, rolesOf, staffRoles } = gateOptions(payload)
  return user?.collection === users && rolesOf(user).some((role) => staffRoles.includes(role))
}

/** What waits for the signed-in person. Slot: `admin.components.beforeDashboard`. */
export const ReviewsWaiting = async (props: StaffSlotProps): Promise<ReactNode> => {
  const { payload, user } = props
  if (!user || !hasInbox(props)) return null
  const req = await createLocalReq({ user }, payload)
  const reader = inboxReaderOf(req)
  const words = createText(props.i18n as TextSource)
  const shared = { words, adminRoute: payload.config.routes.admin, userId: reader.id }
  const load = (view: InboxView, sort: 'due' | '-submitted'): Promise<InboxPage> =>
    listInbox(req, { view, sort, page: 1, limit: shownRows })
  const views = viewsOf(reader)
  return (
    <>
      {views.includes('mine') ? (
        <List
          {...shared}
          empty={words.text('inbox:empty')}
          page={await load('mine', 'due')}
          title={words.text('inbox:title')}
          view="mine"
        />
      ) : null}
      {views.includes('submitted') ? (
        <List
          {...shared}
          empty={words.text('inbox:mineEmpty')}
          page={await load('submitted', '-submitted')}
          title={words.text('inbox:mine')}
          view="submitted"
        />
      ) : null}
    </>
  )
}
