import { useTranslations } from 'next-intl'
import { clockIn, minutesTo } from '@/components/checkins/clock'
import { shownPhase } from '@/components/checkins/shown-phase'
import type { LiveNight } from '@/lib/checkins/types-live'

/** Since when the phase is on, or when the talk is due; and whose the last word was. */
export function LastWord({
  night,
  now,
  startsAt,
  timeZone,
}: {
  readonly night: LiveNight
  readonly now: number
  readonly startsAt: string
  readonly timeZone: string
}) {
  const t = useTranslations('hosting')
  const phases = useTranslations('checkins.phase')
  const word = night.hosted?.last ?? null
  return (
    <div className="mt-1 text-small text-ink-2">
      <p>{whenOf()}</p>
      <p role="status" data-last-word>
        {word === null
          ? t('noLast')
          : t(`last.${word.what}`, {
              by: word.by ?? t('someone'),
              time: clockIn(word.at, timeZone),
              phase: phases(word.phase),
            })}
      </p>
    </div>
  )

  function whenOf(): string {
    const phase = shownPhase(night)
    const since = night.entered[phase]
    const time = clockIn(startsAt, timeZone)
    if (phase === 'CLOSED' && since !== undefined)
      return t('endedAt', { time: clockIn(since, timeZone) })
    const begun = night.phase !== 'ANNOUNCED' && night.phase !== 'CHECK_IN'
    if (begun && since !== undefined) return t('startedAt', { time: clockIn(since, timeZone) })
    const n = minutesTo(startsAt, now)
    const past = Math.max(0, Math.floor((now - Date.parse(startsAt)) / 60_000))
    return n > 0 ? t('startsIn', { time, n }) : t('startDue', { time, n: past })
  }
}
