import { Temporal } from 'temporal-polyfill'
import type { Refusal } from '@/lib/shared/outcome'
import type { Leave, StatusAt, StatusName, StatusEvent } from './types'

/** The leaves of a member, the first first, as they turned out: ended early, or never begun and gone. */
export function leavesOf(events: readonly StatusEvent[]): Leave[] {
  let leaves: Leave[] = []
  for (const { kind, fromDay, untilDay, reason } of inOrder(events)) {
    if (fromDay === null) continue
    if (kind === 'ON_LEAVE') leaves.push({ from: fromDay, until: untilDay, reason })
    if (kind !== 'LEAVE_ENDED') continue
    leaves = leaves.flatMap((leave) => {
      if (!leave.from.equals(fromDay)) return [leave]
      return untilDay === null ? [] : [{ ...leave, until: untilDay }]
    })
  }
  return leaves.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
}

/** Whether this very leave stands already, as after a second tap. */
export function isTaken(
  events: readonly StatusEvent[],
  { from, until, reason }: Pick<Leave, 'from' | 'until' | 'reason'>,
): boolean {
  return leavesOf(events).some(
    (leave) =>
      leave.from.equals(from) &&
      leave.until?.toString() === until?.toString() &&
      leave.reason === reason,
  )
}

/** The leave that covers the day, or null. */
export function leaveOn(events: readonly StatusEvent[], day: Temporal.PlainDate): Leave | null {
  return leavesOf(events).find((leave) => covers(leave, day)) ?? null
}

export function isOnLeave(events: readonly StatusEvent[], day: Temporal.PlainDate): boolean {
  return leaveOn(events, day) !== null
}

type Wish = {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
  /** Whether the member said again that it is to be so long, or so far ahead. */
  readonly sure?: boolean
}

/** Beyond so many years it is more likely a slip of the year than a leave. */
const ASK_AGAIN_YEARS = 1

/**
 * Why a leave cannot be taken, or null. Members take leave from today on; organisers may write down
 * one that has begun. One of more than a year is asked about again (LEAVE_LONG, LEAVE_FAR).
 */
export function refuseLeave(
  events: readonly StatusEvent[],
  wish: Wish,
  { today, byOrganiser }: { readonly today: Temporal.PlainDate; readonly byOrganiser: boolean },
): Refusal | null {
  const refused = (code: string, field: string, facts = {}): Refusal => ({ code, facts, field })
  if (wish.until !== null && isAfter(wish.from, wish.until)) {
    return refused('LEAVE_ENDS_BEFORE', 'until')
  }
  if (!byOrganiser && isAfter(today, wish.from)) return refused('LEAVE_STARTS_PAST', 'from')
  const other = leavesOf(events).find((leave) => overlap(leave, wish))
  if (other === undefined) return askAgain(wish, today)
  const { from, until } = other
  return until === null
    ? refused('LEAVE_OPEN_ALREADY', 'from', { from: from.toString() })
    : refused('LEAVE_OVERLAPS', 'from', { from: from.toString(), until: until.toString() })
}

function askAgain({ from, until, sure }: Wish, today: Temporal.PlainDate): Refusal | null {
  if (sure === true) return null
  const years = { years: ASK_AGAIN_YEARS }
  if (isAfter(from, today.add(years)))
    return { code: 'LEAVE_FAR', facts: { from: from.toString() }, field: 'from' }
  if (until !== null && isAfter(until, from.add(years)))
    return { code: 'LEAVE_LONG', facts: { until: until.toString() }, field: 'until' }
  return null
}

/** The last day of a leave that ends now, today being a day back; null when it never began. */
export function lastDayWhenEnded(
  leave: Leave,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const yesterday = today.subtract({ days: 1 })
  return isAfter(leave.from, yesterday) ? null : yesterday
}

/** Whether the leave is still to come or lasts on, so that ending it changes something. */
export function canEnd(leave: Leave, today: Temporal.PlainDate): boolean {
  return leave.until === null || !isAfter(today, leave.until)
}

/**
 * The status at an instant, by the history alone. `joinedAt` stands for an admission that
 * was never written down.
 */
export function statusAt(
  events: readonly StatusEvent[],
  at: Temporal.Instant,
  { joinedAt, timeZone }: { readonly joinedAt: Temporal.Instant; readonly timeZone: string },
): StatusAt {
  const past = inOrder(events).filter((event) => !isLater(event.at, at))
  const joined = { kind: 'ADMITTED', at: joinedAt } as const
  const moves = past.filter(({ kind }) => NAMES[kind] !== undefined)
  const last = moves.at(-1) ?? (isLater(joinedAt, at) ? undefined : joined)
  const mark = past.findLast(({ kind }) => kind === 'FLAGGED' || kind === 'UNFLAGGED')
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate()
  return {
    name: last === undefined ? 'NOT_YET' : (NAMES[last.kind] ?? 'NOT_YET'),
    since: last?.at ?? null,
    flagged: mark?.kind === 'FLAGGED' ? mark.reason : null,
    leave: leaveOn(past, day),
  }
}

const NAMES: Partial<Readonly<Record<StatusEvent['kind'], StatusName>>> = {
  APPLIED: 'NOT_YET',
  ADMITTED: 'ACTIVE',
  RETURNED: 'ACTIVE',
  LEFT: 'LEFT',
  REMOVED: 'REMOVED',
}

function covers({ from, until }: Leave, day: Temporal.PlainDate): boolean {
  return !isAfter(from, day) && (until === null || !isAfter(day, until))
}

function overlap(a: Wish, b: Wish): boolean {
  return (
    (a.until === null || !isAfter(b.from, a.until)) &&
    (b.until === null || !isAfter(a.from, b.until))
  )
}

/** By time; of one instant, as they were written. */
function inOrder(events: readonly StatusEvent[]): StatusEvent[] {
  return events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}

function isLater(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}
