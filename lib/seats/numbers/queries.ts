import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { lastWeeks } from '@/lib/compliance/rules-weeks'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canManageSeats } from '@/lib/seats/policy'
import { everyMonth } from './rules'
import type { NumbersFilter } from './schema'
import { countSeats, sumQuota } from './store'
import { countApplied, countStates, timeDecisions } from './store-applications'
import { listRooms } from '@/lib/seats/store'
import type { Numbers } from './types'

/**
 * Seats, applications, decisions and quota over the last weeks, the oldest first, counted from history.
 * Weeks begin on Mondays of the community's zone; the last one ends now. Null for whom it is not.
 */
export async function seatNumbers(
  viewer: Viewer,
  { group, weeks: count }: NumbersFilter,
): Promise<Numbers | null> {
  if (!canManageSeats(viewer)) return null
  const community = await currentCommunity()
  if (community === null) return null
  const { timeZone } = community
  const weeks = lastWeeks(now(), timeZone, count)
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return null
  const firstDay = first.monday.with({ day: 1 })
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate()
  const of = { groupId: group, timeZone }
  const db = readable()
  const since = firstDay.toZonedDateTime({ timeZone }).toInstant()
  const [rooms, seats, states, applications, decisions, quota] = await Promise.all([
    listRooms(db),
    countSeats(db, weeks),
    countStates(db, group),
    countApplied(db, weeks, of),
    timeDecisions(db, since, of),
    sumQuota(db, weeks, group),
  ])
  return {
    groups: rooms.map(({ groupId: id, name, capacity }) => ({ id, name, capacity })),
    seats,
    states,
    applications,
    quota,
    decisions: everyMonth(firstDay, dayOf(last.end), decisions.months),
    decisionsAll: decisions.all,
  }
}
