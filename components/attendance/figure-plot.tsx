import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Plot } from '@/components/ui/charts/plot'
import type { PlotSeries } from '@/components/ui/charts/plot-types'
import { Section } from '@/components/ui/section'
import { mean } from '@/lib/attendance/community/rules-figures'
import type { Figure } from '@/lib/attendance/community/types'
import { dayShort } from '@/lib/i18n/dates'
import { weekdayName } from './weekdays'

/** How many come to an evening, by week or by weekday: drawn, as a table, and as a file. */
export function FigurePlot({
  of,
  figures,
  csv,
}: {
  readonly of: 'weeks' | 'weekdays'
  readonly figures: readonly Figure[]
  readonly csv: string
}) {
  const t = useTranslations('attendance.desk')
  const locale = useLocale()
  const series: readonly PlotSeries[] = [
    { key: 'onTime', label: t('series.onTime'), tone: 'jade' },
    { key: 'late', label: t('series.late'), tone: 'lamp' },
    { key: 'caughtUp', label: t('series.caughtUp'), tone: 'edge' },
  ]
  const label = (key: string) =>
    of === 'weeks'
      ? dayShort(locale, Temporal.PlainDate.from(key))
      : weekdayName(locale, Number(key))
  const evenings = new Map(figures.map((one) => [one.key, one.evenings]))
  return (
    <Section title={t(`${of}.title`)} id={of}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 py-4">
        <p className="max-w-prose text-ink-2">{t(`${of}.text`)}</p>
        <Plot
          label={t(`${of}.plot`)}
          kind="stacked"
          unit="count"
          series={series}
          points={figures.map((one) => ({
            key: one.key,
            label: label(one.key),
            values: {
              onTime: mean(one.present - one.late, one.evenings),
              late: mean(one.late, one.evenings),
              caughtUp: mean(one.caughtUp, one.evenings),
            },
          }))}
          table={{
            open: t('table'),
            date: of === 'weeks' ? t('weeks.week') : t('weekdays.weekday'),
            more: { title: t('series.evenings'), cell: ({ key }) => evenings.get(key) },
          }}
        />
        <div>
          <LinkButton href={csv} size="small" download>
            {t('csv', { of: t(`${of}.title`) })}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}
