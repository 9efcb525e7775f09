import { useLocale, useTranslations } from 'next-intl'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayShort, weekday } from '@/lib/i18n/dates'
import type { NightToRead } from '@/lib/transcripts/read/types'

/** Nights one missed whose transcript can be read by now; it is recorded on its own page, after reading. */
export function NightsToRead({ nights }: { readonly nights: readonly NightToRead[] }) {
  const t = useTranslations('transcripts.catchUp')
  const locale = useLocale()
  if (nights.length === 0) return null
  return (
    <Section title={t('listTitle')} aside={t('listAside')}>
      <Rows>
        {nights.map(({ talkId, topic, date }) => (
          <Row
            key={talkId}
            serif
            lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
            title={
              <a href={`/talks/${talkId}`} className="prose-link">
                {topic}
              </a>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
