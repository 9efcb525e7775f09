import type { Temporal } from 'temporal-polyfill'
import { TALK_ORIGINS, type TalkOrigin } from '@/lib/talks/types'
import type { OriginPeriod } from './types'

/** What a talk came of whose offer has this source. What a member says they could speak about, a coordinator plans by hand. */
export function originOfOffer(source: string | null): TalkOrigin {
  return (source === null ? undefined : OF_SOURCE[source]) ?? 'HAND'
}

const OF_SOURCE: Readonly<Record<string, TalkOrigin>> = {
  wish: 'WISH',
  draw: 'DRAW',
  standby: 'STANDBY',
  ask: 'ASKED',
}

const DAYS: Readonly<Record<Exclude<OriginPeriod, 'all'>, number>> = { quarter: 91, year: 365 }

/** The first evening that is counted; null for all. */
export function firstDayOf(
  period: OriginPeriod,
  tonight: Temporal.PlainDate,
): Temporal.PlainDate | null {
  return period === 'all' ? null : tonight.subtract({ days: DAYS[period] })
}

/** Every origin with its count, 0 where none came that way. */
export function countsOf(
  rows: readonly { readonly origin: TalkOrigin; readonly count: number }[],
): Readonly<Record<TalkOrigin, number>> {
  const found = new Map(rows.map(({ origin, count }) => [origin, count]))
  return Object.fromEntries(
    TALK_ORIGINS.map((origin) => [origin, found.get(origin) ?? 0]),
  ) as Record<TalkOrigin, number>
}
