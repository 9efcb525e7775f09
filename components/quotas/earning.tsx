import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { dayOf } from '@/lib/i18n/dates'
import type { EarningView } from '@/lib/quotas/types-earning'

/** How what a member earns is counted, step by step. */
export function QuotaEarning({
  earning,
  timeZone,
}: {
  readonly earning: EarningView
  readonly timeZone: string
}) {
  const t = useTranslations('quotas')
  const locale = useLocale()
  const { talksSince, nightsSince, talks, byTalks, nights, nightsForOne, byNights } = earning
  const sum = byTalks + byNights
  const { granted, earnedMax: max } = earning
  return (
    <Section title={t('earning')}>
      <ul className="grid gap-2 py-3">
        {talksSince === null ? null : (
          <li>{t('earningTalks', { day: dayOf(locale, talksSince, timeZone), talks, byTalks })}</li>
        )}
        {nightsSince === null ? null : (
          <li>
            {t('earningNights', {
              day: dayOf(locale, nightsSince, timeZone),
              nights,
              nightsForOne,
              byNights,
            })}
          </li>
        )}
        <li>{t('earningSum', { sum, max, granted })}</li>
        {Math.min(sum, max) > granted ? <li>{t('earningMore')}</li> : null}
      </ul>
    </Section>
  )
}
