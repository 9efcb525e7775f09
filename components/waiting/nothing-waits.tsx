import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { NightView } from '@/lib/talks/view/types'

/** Nothing waits, and what comes next. */
export function NothingWaits({
  coming,
  timeZone,
}: {
  readonly coming: NightView | null
  readonly timeZone: string
}) {
  const t = useTranslations('waiting')
  const locale = useLocale()
  return (
    <EmptyState
      title={t('nothing')}
      action={<LinkButton href="/schedule">{t('toSchedule')}</LinkButton>}
    >
      {coming?.talk == null
        ? t('nothingComes')
        : t('comes', {
            day: dayAndWeekday(locale, coming.date),
            time: clock(coming.times.startsAt, timeZone),
            topic: coming.talk.topic,
          })}
    </EmptyState>
  )
}
