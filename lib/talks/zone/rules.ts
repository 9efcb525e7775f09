import { Temporal } from 'temporal-polyfill'
import { clocksOf, findTimeFault, timesOn } from '@/lib/nights/rules-times'
import type { NightPhase, NightTimes } from '@/lib/nights/types'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** A night, or a place on the plan that a called-off talk may return to. */
export type ZonedEvening = {
  readonly id: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  /** `ANNOUNCED` where nothing has happened yet. */
  readonly phase: NightPhase
  /** Whether a host opened its check-in by hand. */
  readonly opened: boolean
}

export type ZoneChange = {
  /** Evenings that keep their wall clock, with their new moments. */
  readonly moved: readonly { readonly id: string; readonly times: NightTimes }[]
  /** Evenings that keep their moments: they have begun, or would have. */
  readonly kept: readonly string[]
}

/**
 * What another time zone does to evenings that are not over. One that lies ahead keeps its date and its wall
 * clock, as it was announced, and so begins at another moment. One that has begun keeps its moments; so does one
 * that would have begun already in the new zone, and one whose clocks are out of order there on the night on
 * which the clocks change.
 */
export function zoneChange(
  evenings: readonly ZonedEvening[],
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: Temporal.Instant },
): ZoneChange {
  const decided = evenings.map((evening) => {
    const times = timesOn(evening.date, clocksOf(evening.times, from), to)
    const ahead = isAhead(evening.times, now) && evening.phase === 'ANNOUNCED' && !evening.opened
    const moves = ahead && isAhead(times, now) && findTimeFault(times) === null
    return { id: evening.id, times: moves ? times : null }
  })
  return {
    moved: decided.flatMap(({ id, times }) => (times === null ? [] : { id, times })),
    kept: decided.flatMap(({ id, times }) => (times === null ? id : [])),
  }
}

function isAhead({ checkInOpensAt }: NightTimes, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(checkInOpensAt, now) > 0
}

/** What the form of the zone is made from. */
export function zoneForm({ timeZone }: { readonly timeZone: string }): BasedOn {
  return basedOn({ timeZone })
}
