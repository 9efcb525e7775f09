import { useTranslations } from 'next-intl'
import { clockRange } from '@/lib/i18n/dates'
import type { NightView } from '@/lib/talks/view/types'

/** When the check-in opens and closes, as it is; and as it was planned, where a host changed it. */
export function CheckInWindow({
  night: { checkIn, times },
  timeZone,
}: {
  readonly night: Pick<NightView, 'checkIn' | 'times'>
  readonly timeZone: string
}) {
  const t = useTranslations('schedule')
  const actual = clockRange(checkIn.opensAt, checkIn.closesAt, timeZone)
  const planned = clockRange(times.checkInOpensAt, times.checkInClosesAt, timeZone)
  return (
    <>
      {actual}
      {actual === planned ? null : (
        <span className="block text-small font-normal text-ink-2">
          {t('plannedAt', { time: planned })}
        </span>
      )}
    </>
  )
}
