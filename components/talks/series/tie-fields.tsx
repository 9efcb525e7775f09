import { useLocale, useTranslations } from 'next-intl'
import { ComboBox, type ComboChoice } from '@/components/ui/forms/combo-box'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { SeriesChoice, TiedTalk } from '@/lib/talks/series/types'

/** Of which series a new talk is the next part, and which talk it follows. */
export function TieFields({
  series,
  talks,
}: {
  readonly series: readonly SeriesChoice[]
  readonly talks: readonly TiedTalk[]
}) {
  const t = useTranslations('series')
  const locale = useLocale()
  return (
    <div className="grid gap-5 md:grid-cols-2">
      {series.length === 0 ? null : (
        <ChoiceField
          name="seriesId"
          label={t('new.series')}
          optional
          choices={[
            { value: '', label: t('new.none') },
            ...series.map(({ id, name, next }) => ({
              value: id,
              label: t('new.next', { name, number: next }),
            })),
          ]}
        />
      )}
      {talks.length === 0 ? null : (
        <ComboBox
          name="followsId"
          label={t('new.follows')}
          optional
          choices={talkChoices(locale, talks)}
        />
      )}
    </div>
  )
}

/** Talks to choose from by typing, each with its date. */
export function talkChoices(locale: Locale, talks: readonly TiedTalk[]): ComboChoice[] {
  return talks.map(({ id, topic, date }) => ({
    value: id,
    label: topic,
    ...(date !== null && { detail: fullDate(locale, date) }),
  }))
}
