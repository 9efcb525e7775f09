import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { LazyDrawing } from './plot-lazy'
import {
  sayValue,
  type PlotKind,
  type PlotPoint,
  type PlotSeries,
  type PlotTone,
  type PlotUnit,
} from './plot-types'

export type PlotTable = {
  /** The word that opens the table. */
  readonly open: string
  /** Title of the column of dates. */
  readonly date: string
  /** One more column, when the drawing leaves something out: how many people a share is of. */
  readonly more?: { readonly title: string; readonly cell: (point: PlotPoint) => ReactNode }
}

/**
 * Quantities over dates, drawn, and the same figures as a table behind a disclosure: who cannot see
 * the drawing, or has no script, reads those. Colours follow the theme; nothing moves.
 */
export function Plot({
  label,
  kind,
  unit,
  series,
  points,
  table,
}: {
  /** Names the drawing and the table. */
  readonly label: string
  readonly kind: PlotKind
  readonly unit: PlotUnit
  readonly series: readonly PlotSeries[]
  readonly points: readonly PlotPoint[]
  /** Null where the page shows a fuller table of the same figures beside the drawing. */
  readonly table: PlotTable | null
}) {
  return (
    <figure aria-label={label} className="min-w-0">
      <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-small text-ink-2">
        {series.map(({ key, label: name, tone }) => (
          <li key={key} className="inline-flex items-center gap-2">
            <span
              aria-hidden="true"
              className={`size-3 flex-none rounded-slight ${SWATCHES[tone]}`}
            />
            {name}
          </li>
        ))}
      </ul>
      {/* The drawing follows its frame a moment later when a window narrows; it never widens the page. */}
      <div className="h-64 w-full min-w-0 overflow-hidden md:h-80">
        <LazyDrawing kind={kind} unit={unit} series={series} points={points} />
      </div>
      {table === null ? null : (
        <FigureTable label={label} unit={unit} series={series} points={points} table={table} />
      )}
    </figure>
  )
}

/** The figures of the drawing. */
function FigureTable({
  label,
  unit,
  series,
  points,
  table,
}: {
  readonly label: string
  readonly unit: PlotUnit
  readonly series: readonly PlotSeries[]
  readonly points: readonly PlotPoint[]
  readonly table: PlotTable
}) {
  return (
    <div className="mt-4 border-t border-line">
      <Disclosure label={table.open}>
        <div className="overflow-x-auto pb-2">
          <table className="w-full border-collapse text-small tabular-nums">
            <caption className="sr-only">{label}</caption>
            <thead>
              <tr className="border-b-2 border-ink text-tiny text-ink-3">
                <th scope="col" className="py-2 pe-3 text-start font-semibold whitespace-nowrap">
                  {table.date}
                </th>
                {series.map(({ key, label: name }) => (
                  <th key={key} scope="col" className="py-2 ps-3 text-end font-semibold">
                    {name}
                  </th>
                ))}
                {table.more === undefined ? null : (
                  <th scope="col" className="py-2 ps-3 text-end font-semibold">
                    {table.more.title}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.key} className="border-b border-line">
                  <th scope="row" className="py-2 pe-3 text-start font-normal whitespace-nowrap">
                    {point.label}
                  </th>
                  {series.map(({ key }) => (
                    <td key={key} className="py-2 ps-3 text-end">
                      {sayValue(point.values[key] ?? null, unit)}
                    </td>
                  ))}
                  {table.more === undefined ? null : (
                    <td className="py-2 ps-3 text-end">{table.more.cell(point)}</td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </div>
  )
}

const SWATCHES: Readonly<Record<PlotTone, string>> = {
  jade: 'bg-jade',
  lamp: 'bg-lamp-fill',
  cinnabar: 'bg-cinnabar',
  ink: 'bg-ink-2',
  edge: 'bg-edge',
  faint: 'bg-line',
}
