import { Temporal } from 'temporal-polyfill'
import type { Clash, OtherEvening, PlannedEvening } from './types'

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
export function findClashes(evening: PlannedEvening, facts: Facts): readonly Clash[] {
  const { speakerId, hostId } = evening
  const people = [...new Set([speakerId, hostId])].filter((id) => id !== null)
  const of = (memberId: string) => ({ memberId, name: facts.names.get(memberId) ?? '' })
  return [
    ...(speakerId !== null && speakerId === hostId
      ? [{ kind: 'HOST_SPEAKS' as const, ...of(speakerId) }]
      : []),
    ...people.flatMap((id): Clash[] => {
      const until = facts.leaves.get(id)
      return until === undefined ? [] : [{ kind: 'ON_LEAVE', ...of(id), until }]
    }),
    ...people.flatMap((id) =>
      facts.others
        .filter((other) => needs(other, id) && overlaps(evening, other))
        .map(({ groupId, topic, startsAt }): Clash => {
          return { kind: 'ELSEWHERE', ...of(id), groupId, topic, startsAt }
        }),
    ),
  ]
}

/**
 * What a coordinator has seen, as a short text: the same clashes give the same, so that saving again goes
 * through, and other ones are shown first. Null without any.
 */
export function markOf(clashes: readonly Clash[]): string | null {
  if (clashes.length === 0) return null
  const parts = clashes.map(
    (clash) =>
      `${clash.kind} ${clash.memberId} ${clash.kind === 'ELSEWHERE' ? clash.startsAt.toString() : ''}`,
  )
  return parts.toSorted().join('; ')
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
