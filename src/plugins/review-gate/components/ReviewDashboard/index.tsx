import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import type { FilterValues, StatisticsFilter } from '../../domain/statisticsFilter.js'
import type { Text, TextSource } from '../shared/text.js'

import { hasRole, userOf } from '../../access/profile.js'
import { dashboardPath } from '../../constants.js'
import { dayOf } from '../../domain/calendarDays.js'
import { namedPeriod } from '../../domain/period.js'
import { parseStatisticsFilter } from '../../domain/statisticsFilter.js'
import { branchChoices, readStatistics } from '../../operations/statistics/readStatistics.js'
import { gateOptions } from '../../options.js'
import { createNaming } from '../../spreadsheets/naming.js'
import { tablesByName } from '../../spreadsheets/statisticsTables.js'
import { createText } from '../shared/text.js'
import { formatDateTimeIn, formatPlainDay } from '../shared/time.js'
import { Charts } from './Charts.js'
import { Exports } from './Exports.js'
import { Figures } from './Figures.js'
import { Filters } from './Filters.js'
import { Lists } from './Lists.js'
import './index.scss'

type Search = AdminViewServerProps['searchParams']

const valuesOf = (search: Search): FilterValues =>
  Object.fromEntries(
    Object.entries(search ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  )

type Wanted = { readonly filter: StatisticsFilter; readonly invalid: boolean }

/** What the address asks for; this month, where it asks for nothing that there is. */
const wantedOf = (req: PayloadRequest, search: Search): Wanted => {
  const { clock, timeZone } = gateOptions(req)
  const now = clock.now()
  const parsed = parseStatisticsFilter(valuesOf(search), { now, timeZone })
  if (parsed.outcome === 'valid') return { filter: parsed.filter, invalid: false }
  const period = namedPeriod('this-month', now, timeZone)
  return { filter: { period, branch: null }, invalid: true }
}

const Body = async (props: {
  readonly req: PayloadRequest
  readonly words: Text
  readonly wanted: Wanted
}): Promise<ReactNode> => {
  const { req, words, wanted } = props
  const { period, branch } = wanted.filter
  const { clock, timeZone } = gateOptions(req)
  const { routes } = req.payload.config
  const [statistics, branches] = await Promise.all([
    readStatistics({ req, period, branch }),
    branchChoices(req),
  ])
  const naming = await createNaming({ req, branches })
  const tables = tablesByName({ statistics, naming, timeZone })
  const charts = { statistics, naming, tables }
  return (
    <>
      <p className="review-gate-dashboard__intro">
        {words.text('dashboard:intro', {
          first: formatPlainDay(period.firstDay, words.language),
          last: formatPlainDay(period.lastDay, words.language),
          asOf: formatDateTimeIn(statistics.asOf, words.language, timeZone),
        })}
      </p>
      {wanted.invalid ? (
        <p className="review-gate-notice review-gate-notice--error" role="alert">
          {words.text('dashboard:invalidFilter')}
        </p>
      ) : null}
      <Filters
        branch={branch}
        branches={branches}
        firstDay={period.firstDay}
        // A new address is a new form, whose fields say what is shown.
        key={`${period.name}-${period.firstDay}-${period.lastDay}-${branch}`}
        lastDay={period.lastDay}
        period={period.name}
        url={formatAdminURL({ adminRoute: routes.admin, path: dashboardPath })}
      />
      <Figures statistics={statistics} words={words} />
      <div className="review-gate-dashboard__panels">
        <Charts {...charts} />
        <Exports
          apiRoute={routes.api}
          branch={branch}
          period={period}
          today={dayOf(clock.now(), timeZone)}
          words={words}
        />
        <Lists {...charts} adminRoute={routes.admin} />
      </div>
    </>
  )
}

/** The managers' dashboard. Slot: `admin.components.views`. */
export const ReviewDashboard = (props: AdminViewServerProps): ReactNode => {
  const { initPageResult, params, searchParams } = props
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload } = req
  const { admin, routes } = payload.config
  const adminUrl = (path: string): string =>
    formatAdminURL({ adminRoute: routes.admin, path: path as `/${string}` })
  // Payload lets anybody into views of a project's own.
  if (!userOf(req) || !permissions.canAccessAdmin) {
    redirect(
      `${adminUrl(admin.routes.login)}?redirect=${encodeURIComponent(adminUrl(dashboardPath))}`,
    )
  }
  const words = createText(req.i18n as unknown as TextSource)
  const allowed = hasRole(req, gateOptions(req).managerRoles)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={payload}
      permissions={permissions}
      req={req}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      viewActions={admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: words.text('dashboard:title') }]} />
      <Gutter className="review-gate-dashboard">
        <h1>{words.text('dashboard:title')}</h1>
        {allowed ? (
          <Body req={req} wanted={wantedOf(req, searchParams)} words={words} />
        ) : (
          <>
            <p>{words.text('dashboard:notAllowed')}</p>
            <a href={adminUrl('')}>{words.text('dashboard:back')}</a>
          </>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
