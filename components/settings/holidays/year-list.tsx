import { useLocale, useTranslations } from 'next-intl'
import { dayName, DayChip } from '@/components/nights/day-name'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { countryName } from '@/lib/communities/rules-countries'
import { dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Correction, HolidayDesk } from '@/lib/nights/holidays/types'

export type DayActions = { readonly end: FormAction; readonly restore: FormAction }

/** The days of a year that are not like their weekday, and what organisers said of them. */
export function YearList({
  desk,
  href,
  actions,
}: {
  readonly desk: HolidayDesk
  readonly href: (year: number) => string
  readonly actions: DayActions
}) {
  const t = useTranslations('holidays')
  const locale = useLocale()
  const { year, today, country, announced, days, corrections, ended } = desk
  return (
    <div className="grid gap-8">
      <Section
        title={t('year', { year })}
        aside={
          <Segments
            label={t('otherYear')}
            segments={[today.year - 1, today.year, today.year + 1].map((one) => ({
              href: href(one),
              label: String(one),
              current: one === year,
            }))}
          />
        }
      >
        {announced ? null : (
          <div className="py-4">
            <Notice title={t('unannounced', { year, country: countryName(locale, country) })}>
              {t('unannouncedText')}
            </Notice>
          </div>
        )}
        {days.length === 0 && announced ? (
          <EmptyState title={t('noDays')}>{t('noDaysText')}</EmptyState>
        ) : null}
        <Rows>
          {days.map((day) => {
            const correction = corrections.find(({ date }) => date.equals(day.date))
            return (
              <Row
                key={day.date.toString()}
                lead={
                  <DayLead weekday={weekday(locale, day.date)} day={dayShort(locale, day.date)} />
                }
                title={dayName(locale, day) ?? t(`day.${day.kind}`)}
                end={
                  <span className="flex flex-wrap items-center gap-2.5">
                    {correction === undefined ? null : <Chip tone="live">{t('corrected')}</Chip>}
                    <DayChip day={{ ...day, name: null }} />
                    {correction === undefined ? null : (
                      <OneButton
                        correction={correction}
                        action={actions.end}
                        label={t('end')}
                        year={year}
                      />
                    )}
                  </span>
                }
              />
            )
          })}
        </Rows>
      </Section>
      {ended.length === 0 ? null : (
        <Section title={t('ended')} level={2}>
          <Rows>
            {ended.map((correction) => (
              <Row
                key={correction.id}
                faint
                lead={
                  <DayLead
                    weekday={weekday(locale, correction.date)}
                    day={dayShort(locale, correction.date)}
                  />
                }
                title={correction.name === '' ? t(`kinds.${correction.kind}`) : correction.name}
                end={
                  <OneButton
                    correction={correction}
                    action={actions.restore}
                    label={t('restore')}
                    year={year}
                  />
                }
              >
                {t(`kinds.${correction.kind}`)}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </div>
  )
}

/** One press about one correction. */
export function OneButton({
  correction,
  action,
  label,
  year,
}: {
  readonly correction: Pick<Correction, 'id' | 'date'>
  readonly action: FormAction
  readonly label: string
  readonly year: number
}) {
  const day = dayAndWeekday(useLocale(), correction.date)
  return (
    <Form action={action} label={`${label} ${day}`}>
      <input type="hidden" name="correctionId" value={correction.id} />
      <input type="hidden" name="year" value={year} />
      <SubmitButton tone="quiet">
        {label}
        <span className="sr-only"> {day}</span>
      </SubmitButton>
    </Form>
  )
}
