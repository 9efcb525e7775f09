import { useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Time } from '@/components/ui/time'
import { clock } from '@/lib/i18n/dates'

/** A time of the evening as it was, once it happened, with the planned one below where that is another. */
export function AsItWent({
  planned,
  happened,
  timeZone,
}: {
  readonly planned: Temporal.Instant
  /** Null until it happened, or where no host said so. */
  readonly happened: Temporal.Instant | null
  readonly timeZone: string
}) {
  const t = useTranslations('schedule')
  const at = happened ?? planned
  const time = clock(planned, timeZone)
  return (
    <>
      <Time at={at}>{clock(at, timeZone)}</Time>
      {clock(at, timeZone) === time ? null : (
        <span className="block font-sans text-small font-normal tracking-normal text-ink-2">
          {t('plannedAt', { time })}
        </span>
      )}
    </>
  )
}
