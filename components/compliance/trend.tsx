import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { EmptyState } from '@/components/ui/empty-state'
import { Plot } from '@/components/ui/charts/plot'
import type { PlotTone } from '@/components/ui/charts/plot-types'
import { Segments } from '@/components/ui/segments'
import { dayShort } from '@/lib/i18n/dates'
import type { TrendWeek, WeekCounts } from '@/lib/compliance/types-trend'
import type { TrendFilter } from '@/lib/compliance/schema'
import { NamesHead, PATH } from './names-head'

/** In the order in which they are laid on each other. */
const SERIES = [
  ['compliant', 'jade'],
  ['fixable', 'lamp'],
  ['incomplete', 'cinnabar'],
  ['unreadable', 'ink'],
  ['unknown', 'faint'],
] as const satisfies readonly (readonly [keyof WeekCounts, PlotTone])[]

/** The share of each verdict week by week; the numbers of members are in the table. */
export function TrendView({
  weeks,
  filter,
  groups,
}: {
  readonly weeks: readonly TrendWeek[]
  readonly filter: TrendFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}) {
  const t = useTranslations('compliance')
  const locale = useLocale()
  const people = new Map(
    weeks.map(({ week, counts }) => [week.monday.toString(), counts === null ? 0 : sum(counts)]),
  )
  const drawn = [...people.values()].some((count) => count > 0)
  return (
    <>
      <NamesHead here="trend" title={t('trend.title')}>
        {t('trend.intro')}
      </NamesHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Segments
          label={t('group')}
          segments={[{ id: '', name: t('anyGroup') }, ...groups].map(({ id, name }) => ({
            href: addressOf(`${PATH}/trend`, { groupId: id }),
            label: name,
            current: filter.groupId === id,
          }))}
        />
        {drawn ? (
          <Plot
            label={t('trend.plot')}
            kind="stacked"
            unit="share"
            series={SERIES.map(([key, tone]) => ({ key, tone, label: t(`trend.series.${key}`) }))}
            points={weeks.map(({ week, counts }, at) => ({
              key: week.monday.toString(),
              label:
                at === weeks.length - 1
                  ? `${dayShort(locale, week.monday)} · ${t('trend.now')}`
                  : dayShort(locale, week.monday),
              values: sharesOf(counts),
            }))}
            table={{
              open: t('trend.table'),
              date: t('trend.week'),
              more: { title: t('trend.people'), cell: ({ key }) => people.get(key) ?? 0 },
            }}
          />
        ) : (
          <EmptyState title={t('trend.none')}>{t('trend.noneText')}</EmptyState>
        )}
      </div>
    </>
  )
}

function sharesOf(counts: WeekCounts | null): Record<string, number | null> {
  const all = counts === null ? 0 : sum(counts)
  return Object.fromEntries(
    SERIES.map(([key]) => [key, counts === null || all === 0 ? null : counts[key] / all]),
  )
}

function sum(counts: WeekCounts): number {
  return SERIES.reduce((all, [key]) => all + counts[key], 0)
}
