import { Temporal } from 'temporal-polyfill'
import type { DeskPlan, NightView } from './types'

type Facts = 'talk' | 'blockedReason' | 'isKept' | 'day' | 'status'

/**
 * Whether a talk could be planned on the evening without a further question: nothing stands on it, it is neither kept
 * free nor for a member, it is no holiday, and it lies ahead.
 */
export function isOpen({
  talk,
  blockedReason,
  isKept,
  day,
  status,
}: Pick<NightView, Facts>): boolean {
  return (
    talk === null &&
    blockedReason === null &&
    !isKept &&
    day.kind !== 'HOLIDAY' &&
    status === 'AHEAD'
  )
}

/**
 * The first evening after tonight on which a talk could be planned with the notice, in hours, that the community gives;
 * without one, the first that is open at all.
 */
export function firstFree(
  {
    nights,
    tonight,
    now,
  }: Pick<DeskPlan, 'tonight' | 'now'> & {
    readonly nights: readonly Pick<NightView, Facts | 'date' | 'times'>[]
  },
  noticeHours: number,
): Temporal.PlainDate | undefined {
  const open = nights.filter(
    (night) => isOpen(night) && Temporal.PlainDate.compare(night.date, tonight) > 0,
  )
  const earliest = now.add({ hours: noticeHours })
  const inTime = open.find(({ times }) => Temporal.Instant.compare(times.startsAt, earliest) >= 0)
  return (inTime ?? open[0])?.date
}
