import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { OWN_PARTS, type OwnYear } from '@/lib/attendance/mine/types'
import { yearMonth } from '@/lib/i18n/dates'
import { MyCalendar } from './my-calendar'
import { MyEvening, type OwnEveningActions } from './my-evening'

/** A member's own year: the calendar, what it comes to, and the evenings of a month. */
export function MyYear({
  year,
  timeZone,
  actions,
}: {
  readonly year: OwnYear
  readonly timeZone: string
  readonly actions: OwnEveningActions
}) {
  const t = useTranslations('attendance.mine')
  const locale = useLocale()
  const { counts, chosen, years } = year
  const did = OWN_PARTS.flatMap((part) =>
    part === 'present' || counts[part] === 0 ? [] : t(`parts.${part}`, { count: counts[part] }),
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Section title={t('calendar')} aside={year.year}>
        <div className="grid gap-5 py-4">
          {years.length < 2 ? null : (
            <Segments
              label={t('years')}
              segments={years.map((one) => ({
                href: `/me/evenings?year=${String(one)}`,
                label: String(one),
                current: one === year.year,
              }))}
            />
          )}
          <p>
            {[t('counts', { evenings: counts.evenings, present: counts.present }), ...did].join(
              ' · ',
            )}
          </p>
          <MyCalendar year={year} />
        </div>
      </Section>
      {chosen === null ? null : (
        <Section
          id="evenings"
          title={t('list', { month: yearMonth(locale, chosen.month) })}
          aside={chosen.counts.evenings === 0 ? undefined : t('of', chosen.counts)}
        >
          {chosen.evenings.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <ul>
              {chosen.evenings.toReversed().map((evening) => (
                <MyEvening
                  key={evening.nightId}
                  evening={evening}
                  dispute={year.disputes.get(evening.nightId)}
                  timeZone={timeZone}
                  actions={actions}
                />
              ))}
            </ul>
          )}
        </Section>
      )}
    </div>
  )
}
