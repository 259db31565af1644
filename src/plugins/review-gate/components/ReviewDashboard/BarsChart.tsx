'use client'

import type { ReactNode } from 'react'

import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

import { formatSpan } from '../shared/time.js'
import { useText } from '../shared/useText.js'

/** Colours of Payload's theme, so that they follow light and dark. */
const tones = {
  main: 'var(--theme-success-500)',
  quiet: 'var(--theme-elevation-400)',
  warning: 'var(--theme-warning-500)',
  error: 'var(--theme-error-500)',
} as const

export type Series = {
  readonly key: string
  readonly label: string
  readonly tone: keyof typeof tones
}

export type BarsChartProps = {
  /** `name` is written at the axis; every other key is the value of a series. */
  readonly data: readonly Readonly<Record<string, number | string | null>>[]
  readonly series: readonly Series[]
  /** Bars that stand, for a time line, or that lie, for names. */
  readonly direction: 'lying' | 'standing'
  readonly unit: 'count' | 'minutes'
  readonly stacked?: boolean
}

const minuteMs = 60_000
const axis = { stroke: 'var(--theme-elevation-300)', tickLine: false } as const
const tick = { fill: 'var(--theme-elevation-800)', fontSize: 12 } as const
const standingHeight = 260
const rowHeight = 46
const legendHeight = 76

const tooltip = {
  contentStyle: {
    border: '1px solid var(--theme-elevation-150)',
    borderRadius: 'var(--style-radius-s)',
    background: 'var(--theme-bg)',
    color: 'var(--theme-text)',
  },
  itemStyle: { color: 'var(--theme-text)' },
  labelStyle: { fontWeight: 600 },
  cursor: { fill: 'var(--theme-elevation-100)' },
  isAnimationActive: false,
} as const

const legendText = (label: unknown): ReactNode => (
  <span className="review-gate-dashboard__legend">{String(label)}</span>
)

/**
 * Bars for the eye. Readers of screens get the sentence and the table beside it, so the drawing
 * is hidden from them.
 */
export const BarsChart = (props: BarsChartProps): ReactNode => {
  const { data, series, direction, unit, stacked = false } = props
  const words = useText()
  const format = (value: number): string =>
    unit === 'minutes' ? formatSpan(value * minuteMs, words) : String(value)
  const lying = direction === 'lying'
  const height = lying
    ? data.length * rowHeight * (stacked ? 1 : 1.2) + legendHeight
    : standingHeight
  const values = {
    type: 'number',
    allowDecimals: false,
    tick,
    tickFormatter: format,
    ...axis,
  } as const
  const names = { type: 'category', dataKey: 'name', tick, ...axis } as const
  return (
    <div aria-hidden="true" className="review-gate-dashboard__chart">
      <ResponsiveContainer height={height} width="100%">
        <BarChart
          accessibilityLayer={false}
          data={[...data]}
          layout={lying ? 'vertical' : 'horizontal'}
          margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
        >
          <CartesianGrid horizontal={!lying} stroke="var(--theme-elevation-100)" vertical={lying} />
          {lying ? <XAxis {...values} /> : <XAxis {...names} minTickGap={16} />}
          {lying ? <YAxis {...names} width={132} /> : <YAxis {...values} width={48} />}
          <Tooltip {...tooltip} formatter={(value) => format(Number(value))} />
          <Legend formatter={legendText} iconType="square" itemSorter={null} />
          {series.map(({ key, label, tone }) => (
            <Bar
              dataKey={key}
              fill={tones[tone]}
              isAnimationActive={false}
              key={key}
              maxBarSize={28}
              name={label}
              {...(stacked ? { stackId: 'one' } : {})}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
