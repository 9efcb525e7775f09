'use client'

import {
  Area,
  AreaChart,
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import {
  PLOT_COLOURS,
  sayValue,
  type PlotKind,
  type PlotPoint,
  type PlotSeries,
  type PlotUnit,
} from './plot-types'

export type DrawingProps = {
  readonly kind: PlotKind
  readonly unit: PlotUnit
  readonly series: readonly PlotSeries[]
  readonly points: readonly PlotPoint[]
}

/** The drawing itself, in the browser alone: it needs a size. It never moves by itself. */
export default function PlotDrawing({ kind, unit, series, points }: DrawingProps) {
  const data = points.map(({ key, values }) => ({ ...values, key }))
  const labels = new Map(points.map(({ key, label }) => [key, label]))
  const Chart = CHARTS[kind]
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="key"
          tickFormatter={(key: string) => labels.get(key) ?? ''}
          stroke="var(--edge)"
          tick={TICK}
          tickLine={false}
          minTickGap={24}
          interval="preserveStartEnd"
        />
        <YAxis
          width={44}
          stroke="var(--edge)"
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDecimals={unit === 'share'}
          domain={unit === 'share' ? [0, 1] : [0, 'auto']}
          tickFormatter={(value: number) => sayValue(value, unit)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--edge)', strokeWidth: 1, fill: 'var(--sunken)' }}
          content={({ active, label }) => (
            <PointLabel
              point={active ? points.find((point) => point.key === label) : undefined}
              series={series}
              unit={unit}
            />
          )}
        />
        {series.map((one) => shape(kind, one))}
      </Chart>
    </ResponsiveContainer>
  )
}

const CHARTS = { stacked: BarChart, area: AreaChart, line: LineChart } as const

/** Recharts looks for its own elements among the children, so this is no component. */
function shape(kind: PlotKind, { key, label, tone }: PlotSeries) {
  const colour = PLOT_COLOURS[tone]
  const facts = { dataKey: key, name: label, isAnimationActive: false }
  if (kind === 'line') {
    return <Line key={key} {...facts} stroke={colour} strokeWidth={2} dot={false} />
  }
  if (kind === 'area') {
    return (
      <Area key={key} {...facts} stroke={colour} strokeWidth={2} fill={colour} fillOpacity={0.25} />
    )
  }
  // A line of paper separates two parts whose colours are close.
  return <Bar key={key} {...facts} stackId="all" fill={colour} stroke="var(--paper)" />
}

const TICK = { fill: 'var(--ink-3)', fontSize: 12 } as const

/** What stands under the pointer, or where the arrow keys are. */
function PointLabel({
  point,
  series,
  unit,
}: Pick<DrawingProps, 'series' | 'unit'> & { readonly point: PlotPoint | undefined }) {
  if (point === undefined) return null
  return (
    <div className="rounded-slight border border-line bg-raised px-3 py-2 text-small shadow-low">
      <p className="font-semibold">{point.label}</p>
      {series.map(({ key, label }) => (
        <p key={key} className="flex justify-between gap-4">
          <span>{label}</span>
          <span className="tabular-nums">{sayValue(point.values[key] ?? null, unit)}</span>
        </p>
      ))}
    </div>
  )
}
