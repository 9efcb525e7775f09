import type { Temporal } from 'temporal-polyfill'
import type { DepartureFacts } from './store-departures'

/** What a talk says of its past. */
export type Past = {
  /** Why it was moved, postponed or cancelled last. */
  readonly reason: string | null
  /** The date it was moved or postponed from last. */
  readonly movedFrom: Temporal.PlainDate | null
}

/** A talk that is called off stands on its date still: only moving and postponing leave one behind. */
export function pastOf(departures: readonly DepartureFacts[]): Past {
  return {
    reason: departures.at(-1)?.reason ?? null,
    movedFrom: departures.findLast(({ kind }) => kind !== 'CANCELLED')?.date ?? null,
  }
}
