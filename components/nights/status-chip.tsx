import { useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { clock, fromNow } from '@/lib/i18n/dates'
import type { NightView } from '@/lib/talks/view/types'

/** Where the evening stands at this moment. Amber only while it is on. */
export function StatusChip({
  night,
  now,
  timeZone,
}: {
  readonly night: Pick<NightView, 'status' | 'checkIn'>
  readonly now: Temporal.Instant
  readonly timeZone: string
}) {
  const t = useTranslations('schedule.status')
  const dates = useTranslations('dates')
  const { status, checkIn } = night
  if (status === 'AHEAD')
    return <Chip>{t(status, { time: clock(checkIn.opensAt, timeZone) })}</Chip>
  if (status === 'OVER') return <Chip>{t(status)}</Chip>
  return (
    <Chip tone="live" dot>
      {status === 'CHECK_IN'
        ? t(status, { left: fromNow(dates, now, checkIn.closesAt) })
        : t(status)}
    </Chip>
  )
}
