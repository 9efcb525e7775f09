import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayShort, weekday } from '@/lib/i18n/dates'
import type { TalkView } from '@/lib/talks/view/types'
import type { Temporal } from 'temporal-polyfill'

export type MissedNight = {
  readonly nightId: string
  readonly talk: TalkView
  readonly date: Temporal.PlainDate
}

/** Nights that were missed and can still be read: each with its way to be recorded as caught up. */
export function MissedNights({
  nights,
  groupId,
}: {
  readonly nights: readonly MissedNight[]
  readonly groupId: string
}) {
  const t = useTranslations('checkins')
  const locale = useLocale()
  if (nights.length === 0) return null
  return (
    <Section title={t('missed.title')} aside={t('missed.aside')}>
      <Rows>
        {nights.map(({ nightId, talk, date }) => (
          <Row
            key={nightId}
            serif
            lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
            title={
              <a href={`/talks/${talk.id}`} className="prose-link">
                {talk.topic}
              </a>
            }
          >
            <form method="post" action="/api/check-in" className="mt-2 font-sans">
              <input type="hidden" name="nightId" value={nightId} />
              <input type="hidden" name="group" value={groupId} />
              <Button type="submit" size="small">
                {t('catchUp')}
              </Button>
            </form>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
