import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Plot } from '@/components/ui/charts/plot'
import type { PlotKind, PlotTone } from '@/components/ui/charts/plot-types'
import { Section } from '@/components/ui/section'
import { dayShort, yearMonth } from '@/lib/i18n/dates'
import { columnsOf, PARTS, rowsOf, type NumberColumn } from '@/lib/seats/numbers/rules-table'
import type { NumbersFilter } from '@/lib/seats/numbers/schema'
import type { Figure, Numbers } from '@/lib/seats/numbers/types'
import { columnWord } from './numbers-words'

/** How each is drawn. Seats of several groups stand beside each other: lines. */
const KINDS: Readonly<Record<Figure, PlotKind>> = {
  seats: 'line',
  applications: 'stacked',
  decisions: 'line',
  quota: 'stacked',
}

const TONES: Readonly<Record<Figure, readonly PlotTone[]>> = {
  seats: ['jade', 'lamp', 'cinnabar', 'ink', 'edge'],
  applications: ['jade', 'lamp', 'edge', 'cinnabar', 'faint'],
  decisions: ['jade', 'lamp'],
  quota: ['jade', 'lamp', 'edge', 'faint'],
}

/** One figure: what it means, the drawing, the table, the file. */
export function NumbersFigure({
  of,
  numbers,
  filter,
  children = null,
}: {
  readonly of: Figure
  readonly numbers: Numbers
  readonly filter: NumbersFilter
  readonly children?: ReactNode
}) {
  const t = useTranslations('seats.numbers')
  const locale = useLocale()
  const rows = rowsOf(numbers, of)
  const drawn = drawnOf(of, columnsOf(numbers, of, filter.group))
  const isEmpty = rows.every(({ values }) =>
    drawn.every(({ key }) => values[key] == null || values[key] === 0),
  )
  const last = rows.at(-1)?.key
  const label = (key: string) => {
    const date =
      of === 'decisions'
        ? yearMonth(locale, Temporal.PlainYearMonth.from(key))
        : dayShort(locale, Temporal.PlainDate.from(key))
    return key === last ? `${date} · ${t('now')}` : date
  }
  const counted = new Map(rows.map(({ key, values }) => [key, values['decided'] ?? 0]))
  return (
    <Section title={t(`${of}.title`)} id={of}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 py-4">
        <p className="max-w-prose text-ink-2">{t(`${of}.text`)}</p>
        {children}
        {isEmpty ? (
          <EmptyState title={t('none')}>{t(`${of}.none`)}</EmptyState>
        ) : (
          <Plot
            label={t(`${of}.plot`)}
            kind={KINDS[of]}
            unit="count"
            series={drawn.map((column, at) => ({
              key: column.key,
              label: columnWord(t, of, column),
              tone: TONES[of][at % TONES[of].length] ?? 'ink',
            }))}
            points={rows.map(({ key, values }) => ({ key, label: label(key), values }))}
            table={{
              open: t('table'),
              date: of === 'decisions' ? t('month') : t('week'),
              ...(of === 'decisions' && {
                more: { title: t('decisions.series.decided'), cell: ({ key }) => counted.get(key) },
              }),
            }}
          />
        )}
        <div>
          <LinkButton
            href={addressOf('/desk/seats/numbers/csv', { of, ...filter }, {}, { weeks: 26 })}
            size="small"
            download
          >
            {t('csv', { figure: t(`${of}.title`) })}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}

/** How many were decided stands in the table: it is no number of days. */
function drawnOf(of: Figure, columns: readonly NumberColumn[]): readonly NumberColumn[] {
  return of === 'decisions' ? columns.filter(({ key }) => key !== PARTS.decisions[2]) : columns
}
