import type { ReactNode } from 'react'

import type { Statistics } from '../../domain/statistics.js'
import type { Naming } from '../../spreadsheets/naming.js'
import type { SheetName, StaticTable } from '../../spreadsheets/statisticsTables.js'

import { spanOf } from '../../spreadsheets/statisticsTables.js'
import { BarsChart } from './BarsChart.js'
import { ChartPanel } from './ChartPanel.js'
import { spanText } from './Figures.js'

export type ChartsProps = {
  readonly statistics: Statistics
  readonly naming: Naming
  readonly tables: Readonly<Record<SheetName, StaticTable>>
}

const monthLength = 7

/** `11-24`, or `2026-11` where a column is a month. */
const tickOf = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string =>
  Date.parse(lastDay) - Date.parse(firstDay) > 8 * 24 * 60 * 60 * 1000
    ? firstDay.slice(0, monthLength)
    : firstDay.slice(5)

const trendSummary = ({ statistics, naming }: ChartsProps): string => {
  const { text } = naming.words
  const { trend, submitted, decisions } = statistics
  if (submitted === 0 && decisions.total === 0) return text('dashboard:trendSummaryNone')
  const busiest = trend.reduce((best, step) => (step.submitted > best.submitted ? step : best))
  return text('dashboard:trendSummary', {
    submitted,
    decisions: decisions.total,
    busiest: spanOf(busiest),
    most: busiest.submitted,
  })
}

const Trend = (props: ChartsProps): ReactNode => {
  const { statistics, naming, tables } = props
  const { text } = naming.words
  return (
    <ChartPanel
      id="review-gate-trend"
      summary={trendSummary(props)}
      table={tables.trend}
      title={text('dashboard:trendTitle')}
      wide
      words={naming.words}
    >
      <BarsChart
        data={statistics.trend.map((step) => ({
          name: tickOf(step),
          submitted: step.submitted,
          decisions: step.decisions,
        }))}
        direction="standing"
        series={[
          { key: 'submitted', label: text('dashboard:columns:submitted'), tone: 'main' },
          { key: 'decisions', label: text('dashboard:columns:decisions'), tone: 'quiet' },
        ]}
        unit="count"
      />
    </ChartPanel>
  )
}

const OpenByStage = ({ statistics, naming, tables }: ChartsProps): ReactNode => {
  const { text } = naming.words
  const { byStage, inReview, overdue } = statistics.open
  return (
    <ChartPanel
      id="review-gate-open"
      summary={
        inReview === 0
          ? text('dashboard:nothingNow')
          : text('dashboard:openByStageSummary', { open: inReview, overdue })
      }
      table={tables.open}
      title={text('dashboard:openByStageTitle')}
      words={naming.words}
    >
      <BarsChart
        data={byStage.map(({ stage, open, overdue: late }) => ({
          name: naming.stage(stage),
          inTime: open - late,
          overdue: late,
        }))}
        direction="lying"
        series={[
          { key: 'inTime', label: text('dashboard:columns:inTime'), tone: 'main' },
          { key: 'overdue', label: text('dashboard:columns:overdue'), tone: 'error' },
        ]}
        stacked
        unit="count"
      />
    </ChartPanel>
  )
}

const stagesSummary = ({ statistics, naming }: ChartsProps): string => {
  const { text } = naming.words
  const [slowest] = [...statistics.stages].sort(
    (left, right) => (right.median ?? 0) - (left.median ?? 0),
  )
  if (!slowest) return text('dashboard:nothing')
  return text('dashboard:stagesSummary', {
    stage: naming.stage(slowest.stage),
    median: spanText(slowest.median, naming.words),
  })
}

const StageTimes = (props: ChartsProps): ReactNode => {
  const { statistics, naming, tables } = props
  const { text } = naming.words
  return (
    <ChartPanel
      id="review-gate-stages"
      summary={stagesSummary(props)}
      table={tables.stages}
      title={text('dashboard:stagesTitle')}
      words={naming.words}
    >
      <BarsChart
        data={statistics.stages.map(({ stage, median, p90 }) => ({
          name: naming.stage(stage),
          median,
          p90,
        }))}
        direction="lying"
        series={[
          { key: 'median', label: text('dashboard:columns:medianTime'), tone: 'main' },
          { key: 'p90', label: text('dashboard:columns:p90Time'), tone: 'quiet' },
        ]}
        unit="minutes"
      />
    </ChartPanel>
  )
}

const Reasons = ({ statistics, naming, tables }: ChartsProps): ReactNode => {
  const { text, valueText } = naming.words
  const [first] = statistics.reasons
  return (
    <ChartPanel
      id="review-gate-reasons"
      summary={
        first
          ? text('dashboard:reasonsSummary', {
              reason: valueText('reason', first.code),
              count: first.changesRequested + first.rejected,
            })
          : text('dashboard:nothing')
      }
      table={tables.reasons}
      title={text('dashboard:reasonsTitle')}
      words={naming.words}
    >
      <BarsChart
        data={statistics.reasons.map(({ code, changesRequested, rejected }) => ({
          name: valueText('reason', code),
          changesRequested,
          rejected,
        }))}
        direction="lying"
        series={[
          {
            key: 'changesRequested',
            label: text('dashboard:columns:changesRequested'),
            tone: 'warning',
          },
          { key: 'rejected', label: text('dashboard:columns:rejected'), tone: 'error' },
        ]}
        stacked
        unit="count"
      />
    </ChartPanel>
  )
}

export const Charts = (props: ChartsProps): ReactNode => (
  <>
    <Trend {...props} />
    <OpenByStage {...props} />
    <StageTimes {...props} />
    <Reasons {...props} />
  </>
)
