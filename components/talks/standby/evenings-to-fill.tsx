import { useLocale, useTranslations } from 'next-intl'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { clock, dayShort, weekday } from '@/lib/i18n/dates'
import type { EveningToFill } from '@/lib/talks/standby/types'
import { GapLink } from './gap-link'

/** Evenings that lost their speaker at short notice, each with a way to who could fill it; nothing where there are none. */
export function EveningsToFill({
  evenings,
  timeZone,
}: {
  readonly evenings: readonly EveningToFill[]
  readonly timeZone: string
}) {
  const t = useTranslations('standby.link')
  const locale = useLocale()
  if (evenings.length === 0) return null
  return (
    <div className="mb-10">
      <Section title={t('title')} id="evenings">
        <Rows>
          {evenings.map((evening) => (
            <Row
              key={evening.nightId}
              lead={
                <DayLead
                  weekday={weekday(locale, evening.date)}
                  day={dayShort(locale, evening.date)}
                />
              }
              title={`${evening.groupName} · ${clock(evening.startsAt, timeZone)}`}
              end={<GapLink evening={evening} tone="primary" />}
            >
              {evening.asked === 0 ? undefined : t('asked', { count: evening.asked })}
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  )
}
