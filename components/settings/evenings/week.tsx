import { useLocale, useTranslations } from 'next-intl'
import { weekdaysInWords } from '@/lib/i18n/weekdays'
import { lengthsOf } from '@/lib/nights/templates/rules'
import type { TemplateTerms } from '@/lib/nights/templates/types'

/** A week in words: its days and clocks, how long its parts are, and who opens its evenings. */
export function Week({
  terms: { weekdays, clocks, opener, catchUpDays },
}: {
  readonly terms: TemplateTerms
}) {
  const t = useTranslations('settings.evenings')
  const locale = useLocale()
  const { grace, talk, questions } = lengthsOf(clocks)
  const days = weekdaysInWords(locale, weekdays)
  return (
    <>
      <span className="block tabular-nums">
        {days === '' ? t('noWeekdays') : days} · {t('clocks', { ...clocks })}
      </span>
      <span className="block tabular-nums">
        {[t('lengths', { talk, questions }), graceInWords(grace)].join(' · ')}
      </span>
      <span className="block">{t(`opener.${opener}`)}</span>
      <span className="block">{t('catchUp', { days: catchUpDays })}</span>
    </>
  )

  function graceInWords(minutes: number): string {
    if (minutes === 0) return t('graceNone')
    return minutes > 0 ? t('grace', { minutes }) : t('graceBefore', { minutes: -minutes })
  }
}
