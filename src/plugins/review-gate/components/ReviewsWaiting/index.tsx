import type { Payload, TypedUser, Where } from 'payload'
import type { ReactNode } from 'react'

import { formatAdminURL } from 'payload/shared'

import type { Review } from '../../domain/review.js'
import type { Text, TextSource } from '../shared/text.js'
import type { Waiter } from './waitingWhere.js'

import { reviewsSlug } from '../../constants.js'
import { gateOptions } from '../../options.js'
import { DueTime } from '../shared/DueTime.js'
import { stagesServedBy } from '../shared/roles.js'
import { StatusPill } from '../shared/StatusPill.js'
import { createText } from '../shared/text.js'
import { inboxUrl, ownUrl } from './inboxUrl.js'
import { ownWhere, waitingWhere } from './waitingWhere.js'
import './index.scss'

type Row = Pick<
  Review,
  | 'claimedBy'
  | 'currentStage'
  | 'firstAnsweredAt'
  | 'id'
  | 'number'
  | 'responseDueAt'
  | 'riskLevel'
  | 'status'
  | 'submittedByName'
  | 'title'
>

type Found = { readonly rows: readonly Row[]; readonly total: number }

const shownRows = 8

const findRows = async (
  { payload, user }: { readonly payload: Payload; readonly user: TypedUser },
  where: Where,
  sort: string,
): Promise<Found> => {
  const { docs, totalDocs } = await payload.find({
    collection: reviewsSlug,
    depth: 0,
    limit: shownRows,
    overrideAccess: false,
    select: {
      claimedBy: true,
      currentStage: true,
      firstAnsweredAt: true,
      number: true,
      responseDueAt: true,
      riskLevel: true,
      status: true,
      submittedByName: true,
      title: true,
    } as never,
    sort,
    user,
    where,
  })
  return { rows: docs as unknown as readonly Row[], total: totalDocs }
}

const ReviewRow = (props: {
  readonly row: Row
  readonly words: Text
  readonly adminRoute: string
  readonly userId: string
}): ReactNode => {
  const { row, words, adminRoute, userId } = props
  const path = `/collections/${reviewsSlug}/${row.id}` as const
  return (
    <li className="review-gate-waiting__row">
      <a href={formatAdminURL({ adminRoute, path })}>{row.title}</a>
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
  readonly title: string
  readonly empty: string
  readonly url: string
  readonly found: Found
  readonly words: Text
  readonly adminRoute: string
  readonly userId: string
}): ReactNode => {
  const { found, words } = props
  return (
    <section className="review-gate-waiting">
      <h2 className="review-gate-waiting__title">
        {props.title}{' '}
        <span className="review-gate-waiting__count">
          {words.text('inbox:count', { count: found.total })}
        </span>
      </h2>
      {found.rows.length === 0 ? (
        <p>{props.empty}</p>
      ) : (
        <ul>
          {found.rows.map((row) => (
            <ReviewRow
              adminRoute={props.adminRoute}
              key={row.id}
              row={row}
              userId={props.userId}
              words={words}
            />
          ))}
        </ul>
      )}
      <a href={props.url}>{words.text('actions:showAll')}</a>
    </section>
  )
}

export type StaffSlotProps = {
  readonly payload: Payload
  readonly i18n: unknown
  readonly user: (TypedUser & Readonly<Record<string, unknown>>) | null
}

/** The person as the inbox sees them. */
export const waiterOf = (payload: Payload, user: Readonly<Record<string, unknown>>): Waiter => {
  const options = gateOptions(payload)
  return {
    id: String(user.id),
    department: options.departmentOf(user),
    stages: stagesServedBy(options, options.rolesOf(user)),
  }
}

/** What waits for the signed-in person. Slot: `admin.components.beforeDashboard`. */
export const ReviewsWaiting = async (props: StaffSlotProps): Promise<ReactNode> => {
  const { payload, user } = props
  if (!user) return null
  const options = gateOptions(payload)
  const words = createText(props.i18n as TextSource)
  const waiter = waiterOf(payload, user)
  const adminRoute = payload.config.routes.admin
  const shared = { words, adminRoute, userId: waiter.id }
  const by = { payload, user }
  const isContributor = options.rolesOf(user).includes(options.contributorRole)
  return (
    <>
      {waiter.stages.length > 0 ? (
        <List
          {...shared}
          empty={words.text('inbox:empty')}
          found={await findRows(by, waitingWhere(waiter), 'responseDueAt')}
          title={words.text('inbox:title')}
          url={inboxUrl(adminRoute, waiter)}
        />
      ) : null}
      {isContributor ? (
        <List
          {...shared}
          empty={words.text('inbox:mineEmpty')}
          found={await findRows(by, ownWhere(waiter.id), '-submittedAt')}
          title={words.text('inbox:mine')}
          url={ownUrl(adminRoute, waiter.id)}
        />
      ) : null}
    </>
  )
}
