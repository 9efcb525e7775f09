import { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { Gap, GapEvening, Standby, StandbyFacts, StandbyOut } from './types'

/** Within so many days of another talk of theirs, a member is not asked to fill a gap. */
export const NEAR_DAYS = 7

type Turn = Pick<StandbyFacts, 'memberId' | 'since' | 'askedAt' | 'spokeAt'>

/** When the member was asked or spoke last; null for neither. */
export function lastTurn({ askedAt, spokeAt }: Pick<Turn, 'askedAt' | 'spokeAt'>) {
  if (askedAt === null || spokeAt === null) return askedAt ?? spokeAt
  return Temporal.Instant.compare(askedAt, spokeAt) >= 0 ? askedAt : spokeAt
}

/**
 * The fair order: whose last turn is longest ago comes first, and before them who never had one; of equals who is on
 * standby longer. One order for any order of the rows.
 */
export function inFairOrder(a: Turn, b: Turn): number {
  const [one, other] = [lastTurn(a), lastTurn(b)]
  if (one === null && other !== null) return -1
  if (one !== null && other === null) return 1
  const turn = one === null || other === null ? 0 : Temporal.Instant.compare(one, other)
  return turn || Temporal.Instant.compare(a.since, b.since) || compareIds(a, b)
}

function compareIds(a: Turn, b: Turn): number {
  if (a.memberId === b.memberId) return 0
  return a.memberId < b.memberId ? -1 : 1
}

export type StandbyDay = {
  /** The evening that is looked for; null for standby as such, from today on. */
  readonly gap: Gap | null
  readonly today: Temporal.PlainDate
  /** The end of each leave that covers the day, by member; null where it is open. */
  readonly leaves: ReadonlyMap<string, Temporal.PlainDate | null>
}

/** Why the member is not asked for that day; null for who can be. */
export function standbyOut(
  member: StandbyFacts,
  { gap, today, leaves }: StandbyDay,
): StandbyOut | null {
  const day = gap?.date ?? today
  const { until, weekdays, askId } = member
  if (until !== null && Temporal.PlainDate.compare(until, day) < 0) return { why: 'ENDED', until }
  if (gap !== null && !member.groupIds.includes(gap.groupId)) return { why: 'GROUP' }
  if (gap !== null && weekdays.length > 0 && !weekdays.includes(day.dayOfWeek))
    return { why: 'WEEKDAY' }
  const leave = leaves.get(member.memberId)
  if (leave !== undefined) return { why: 'ON_LEAVE', until: leave }
  if (gap !== null && member.wasHere) return { why: 'WAS_HERE' }
  if (gap !== null && member.hosts) return { why: 'HOSTS' }
  if (askId !== null) return { why: 'ASKED', askId }
  const date = member.speaks.find((one) => Math.abs(one.until(day).days) <= NEAR_DAYS)
  return date === undefined ? null : { why: 'SPEAKS', date }
}

/**
 * Whether members can be asked to fill the evening. Refusals: NIGHT_OVER, NIGHT_BLOCKED {reason}, NIGHT_TAKEN {date,
 * topic} where a speaker is named there.
 */
export function decideGap({
  date: day,
  isBegun,
  blockedReason,
  talk,
}: Pick<GapEvening, 'date' | 'isBegun' | 'blockedReason' | 'talk'>): Outcome<undefined> {
  const date = day.toString()
  if (isBegun) return refuse('NIGHT_OVER', { date })
  if (blockedReason !== null) return refuse('NIGHT_BLOCKED', { date, reason: blockedReason })
  return talk !== null && talk.speakerId !== null
    ? refuse('NIGHT_TAKEN', { date, topic: talk.topic })
    : ok()
}

/** The fields of the member's form: a box for each group and each weekday. */
export function standbyForm(standby: Standby | null, groupIds: readonly string[]): BasedOn {
  const days = [1, 2, 3, 4, 5, 6, 7]
  return basedOn({
    topic: standby?.topic,
    offerId: standby?.offerId,
    until: standby?.until?.toString(),
    ...Object.fromEntries(
      groupIds.map((id) => [`groups.${id}`, standby?.groupIds.includes(id) === true]),
    ),
    ...Object.fromEntries(
      days.map((day) => [`days.${String(day)}`, standby?.weekdays.includes(day) === true]),
    ),
  })
}
