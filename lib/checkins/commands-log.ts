import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { statusInLog } from './rules-check-in'
import { isBefore } from './rules-windows'
import * as store from './store-check-ins'
import { findNight } from './store-nights'

/** Steps of other rooms' transactions, which have checked permission: presence as the chat log shows it. */

type SeenInLog = {
  readonly memberId: string
  readonly at: Temporal.Instant
}

export type EveningInLog = {
  readonly seen: readonly SeenInLog[]
  /** The minute in which the check-in closed; null where the log does not show it. */
  readonly closedAt: Temporal.Instant | null
  /** When the talk began. */
  readonly startedAt: Temporal.Instant
  readonly byId: string | null
  /**
   * Of the members not credited yet just these: what an organiser took back since does not return. All of
   * them when it is absent.
   */
  readonly only?: ReadonlySet<string>
}

/**
 * Credits members that the log shows at a night, on time or late: `seen` are all of them. A presence that is
 * known from elsewhere stays as it is. Members who were credited before and are not seen any more lose it.
 */
export async function creditCheckIns(
  tx: Tx,
  nightId: string,
  { seen, byId, only, ...evening }: EveningInLog,
): Promise<void> {
  const credited = seen.map((one) => ({ ...one, status: statusInLog(one.at, evening) }))
  const outdated = new Set(await store.deleteLogCheckIns(tx, nightId, credited))
  const wanted = credited.filter(
    ({ memberId }) => only === undefined || only.has(memberId) || outdated.has(memberId),
  )
  await store.insertLogCheckIns(tx, nightId, wanted, byId)
}

/** Takes back what `creditCheckIns` wrote for the night. */
export async function withdrawLogCheckIns(tx: Tx, nightId: string): Promise<void> {
  await store.deleteLogCheckIns(tx, nightId, [])
}

/**
 * Speaker and host of a talk that was held were there, also where they became known after the evening;
 * those who turned out not to be them are not credited for it any more.
 */
export async function creditDutiesOf(tx: Tx, nightId: string): Promise<void> {
  const night = await findNight(tx, nightId)
  if (night === null) return
  const { occupancy, speakerId, hostId } = night
  const at = night.checkInOpenedAt ?? night.checkInOpensAt
  const isOn = occupancy === 'ON' && !isBefore(now(), at)
  const duties = isOn ? [speakerId, hostId].filter((id) => id !== null) : []
  await store.creditDuties(tx, nightId, [...new Set(duties)], at)
}
