import { Temporal } from 'temporal-polyfill'
import type { Day } from '@/lib/nights/holidays/types'
import type { Clash, DateClash, OtherEvening, PersonClash, PlannedEvening } from './types'

type Facts = {
  readonly others: readonly OtherEvening[]
  /** By member: the last day of the leave that covers the date, null where it is open. */
  readonly leaves: ReadonlyMap<string, Temporal.PlainDate | null>
  readonly names: ReadonlyMap<string, string>
}

/**
 * Clashes of people: the host is the speaker, either is on leave that day, or is needed in another group
 * at the same hour. An evening counts from its first word to its planned end.
 */
export function findClashes(evening: PlannedEvening, facts: Facts): readonly PersonClash[] {
  const { speakerId, hostId } = evening
  const people = [...new Set([speakerId, hostId])].filter((id) => id !== null)
  const of = (memberId: string) => ({ memberId, name: facts.names.get(memberId) ?? '' })
  return [
    ...(speakerId !== null && speakerId === hostId
      ? [{ kind: 'HOST_SPEAKS' as const, ...of(speakerId) }]
      : []),
    ...people.flatMap((id): PersonClash[] => {
      const until = facts.leaves.get(id)
      return until === undefined ? [] : [{ kind: 'ON_LEAVE', ...of(id), until }]
    }),
    ...people.flatMap((id) =>
      facts.others
        .filter((other) => needs(other, id) && overlaps(evening, other))
        .map(({ groupId, topic, startsAt }): PersonClash => {
          return { kind: 'ELSEWHERE', ...of(id), groupId, topic, startsAt }
        }),
    ),
  ]
}

/** What speaks against the evening itself: that it is a holiday, or begins too soon for those who are to come. */
export function findDateClashes(
  { date, times }: Pick<PlannedEvening, 'date' | 'times'>,
  {
    day,
    now,
    noticeHours,
  }: { readonly day: Day; readonly now: Temporal.Instant; readonly noticeHours: number },
): readonly DateClash[] {
  const latest = times.startsAt.subtract({ hours: noticeHours })
  const isShort = noticeHours > 0 && Temporal.Instant.compare(latest, now) < 0
  return [
    ...(day.kind === 'HOLIDAY' ? [{ kind: 'HOLIDAY' as const, date, name: day.name }] : []),
    ...(isShort ? [{ kind: 'SHORT_NOTICE' as const, date, hours: noticeHours }] : []),
  ]
}

/** What speaks against asking the member for the evening: the evening itself, and what the member has there. */
export function clashesOfAsked(
  found: readonly Clash[],
  memberId: string,
  on: Temporal.PlainDate,
): readonly Clash[] {
  return found.flatMap((clash): Clash[] => {
    if (!('memberId' in clash)) return [clash]
    return clash.memberId === memberId ? [{ ...clash, on }] : []
  })
}

/**
 * What a coordinator has seen, as a short text: the same clashes give the same, so that saving again goes
 * through, and other ones are shown first. Null without any.
 */
export function markOf(clashes: readonly Clash[]): string | null {
  if (clashes.length === 0) return null
  return clashes.map(partOf).toSorted().join('; ')
}

function partOf(clash: Clash): string {
  if (clash.kind === 'SERIES_ORDER')
    return `${clash.kind} ${clash.date.toString()} ${clash.number} ${clash.other.talkId}`
  if (!('memberId' in clash)) return `${clash.kind} ${clash.date.toString()}`
  const at = clash.kind === 'ELSEWHERE' ? clash.startsAt.toString() : ''
  const on = clash.on === undefined ? '' : ` ${clash.on.toString()}`
  return `${clash.kind} ${clash.memberId} ${at}${on}`
}

function needs({ speakerId, hostId }: OtherEvening, memberId: string): boolean {
  return speakerId === memberId || hostId === memberId
}

function overlaps({ times }: PlannedEvening, other: OtherEvening): boolean {
  return (
    Temporal.Instant.compare(times.startsAt, other.endsAt) < 0 &&
    Temporal.Instant.compare(other.startsAt, times.endsAt) < 0
  )
}
