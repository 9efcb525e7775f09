import { useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { clock, fromNow } from '@/lib/i18n/dates'
import type { NightTold } from '@/lib/schedule/types-told'

/** Where the evening stands at this moment. Amber only while it is on. */
export function StageChip({
  night,
  now,
  timeZone,
}: {
  readonly night: Pick<NightTold, 'stage' | 'checkIn'>
  readonly now: Temporal.Instant
  readonly timeZone: string
}) {
  const t = useTranslations('schedule.stage')
  const dates = useTranslations('dates')
  const { stage, checkIn } = night
  if (stage === 'AHEAD') return <Chip>{t(stage, { time: clock(checkIn.opensAt, timeZone) })}</Chip>
  if (stage === 'OVER') return <Chip>{t(stage)}</Chip>
  return (
    <Chip tone="live" dot>
      {stage === 'CHECK_IN' ? t(stage, { left: fromNow(dates, now, checkIn.closesAt) }) : t(stage)}
    </Chip>
  )
}
