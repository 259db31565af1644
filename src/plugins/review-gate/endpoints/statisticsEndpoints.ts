import type { Endpoint, PayloadRequest } from 'payload'

import type { FilterValues, ParsedFilter, StatisticsFilter } from '../domain/statisticsFilter.js'
import type { TableFormat } from '../spreadsheets/table.js'

import { parseLedgerFilter, parseStatisticsFilter } from '../domain/statisticsFilter.js'
import { reviewGateError } from '../errors.js'
import { requireRole } from '../operations/context.js'
import { branchChoices, readStatistics } from '../operations/statistics/readStatistics.js'
import { workingLedger } from '../operations/workingLedger.js'
import { gateOptions } from '../options.js'
import { downloadOf } from '../spreadsheets/download.js'
import { ledgerTable } from '../spreadsheets/ledgerTable.js'
import { createNaming } from '../spreadsheets/naming.js'
import { statisticsTables } from '../spreadsheets/statisticsTables.js'
import { tableFormats } from '../spreadsheets/table.js'

type Parse = typeof parseLedgerFilter

const valuesOf = (req: PayloadRequest): FilterValues => Object.fromEntries(req.searchParams)

/** The filter in the address, or a 400 that names what is wrong; whoever may not see it learns only that. */
const filterOf = (req: PayloadRequest, parse: Parse): StatisticsFilter => {
  const { clock, managerRoles, timeZone } = gateOptions(req)
  requireRole(req, managerRoles)
  const parsed: ParsedFilter = parse(valuesOf(req), { now: clock.now(), timeZone })
  if (parsed.outcome === 'valid') return parsed.filter
  throw reviewGateError('invalid-input', { req, data: { issues: [...parsed.issues] } })
}

const formatOf = (req: PayloadRequest): TableFormat => {
  const { format = 'csv' } = valuesOf(req)
  const known = tableFormats.find((one) => one === format)
  if (known) return known
  throw reviewGateError('invalid-input', {
    req,
    data: { issues: [{ path: 'format', message: `one of ${tableFormats.join(', ')}` }] },
  })
}

const namingOf = async (req: PayloadRequest) => {
  const language = valuesOf(req).lang
  return createNaming({ req, language, branches: await branchChoices(req, language) })
}

const exportStatistics = async (req: PayloadRequest): Promise<Response> => {
  const filter = filterOf(req, parseStatisticsFilter)
  const format = formatOf(req)
  const [statistics, naming] = await Promise.all([
    readStatistics({ req, ...filter }),
    namingOf(req),
  ])
  const { firstDay, lastDay } = filter.period
  return downloadOf({
    name: `${naming.words.text('dashboard:files:statistics')}-${firstDay}-${lastDay}`,
    format,
    tables: statisticsTables({ statistics, naming, timeZone: gateOptions(req).timeZone }),
  })
}

const exportLedger = async (req: PayloadRequest): Promise<Response> => {
  const filter = filterOf(req, parseLedgerFilter)
  const format = formatOf(req)
  const naming = await namingOf(req)
  const { timeZone } = gateOptions(req)
  return downloadOf({
    name: `${naming.words.text('dashboard:files:ledger')}-${filter.period.firstDay.slice(0, 7)}`,
    format,
    tables: [ledgerTable({ reviews: workingLedger({ req, ...filter }), naming, timeZone })],
  })
}

/** What managers ask of `/api/reviews`; fixed paths, so they stand before those with an id. */
export const statisticsEndpoints: readonly Endpoint[] = [
  {
    path: '/statistics',
    method: 'get',
    handler: async (req) =>
      Response.json(await readStatistics({ req, ...filterOf(req, parseStatisticsFilter) }), {
        headers: { 'Cache-Control': 'private, no-store' },
      }),
  },
  { path: '/statistics/export', method: 'get', handler: exportStatistics },
  { path: '/working-ledger', method: 'get', handler: exportLedger },
]
