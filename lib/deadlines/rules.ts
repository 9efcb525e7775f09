import { Temporal } from 'temporal-polyfill'
import type { DutyKind } from '@/lib/duties/types'
import type { Deadline, DeadlineFacts, DeadlineKind, DeadlineState } from './types'

/** So many hours before it begins a talk is announced, and its speaker has confirmed. */
const AHEAD_HOURS = 24
/** So many hours after the end its transcript is published. */
const TRANSCRIPT_HOURS = 48
/** From so many days before it on, a talk whose speaker has not confirmed is shown to who plans. */
export const CONFIRM_DAYS = 7
/** A deadline is shown so many hours before it comes. */
export const SHOWN_HOURS = 24
/** What is late longer is no longer asked for. */
export const ASKED_DAYS = 14

const DUTY_OF = {
  ANNOUNCED: 'COORDINATOR',
  CONFIRMED: 'COORDINATOR',
  CHECK_IN: 'HOST',
  TRANSCRIPT: 'EDITOR',
} as const satisfies Readonly<Record<DeadlineKind, DutyKind>>

/**
 * What has to be done about a talk, by when, and whether it is. Only what is given live has a check-in; a talk
 * without a speaker has no one to confirm. Done late is done.
 */
export function deadlinesOf(facts: DeadlineFacts, now: Temporal.Instant): Deadline[] {
  const { talkId, groupId, date, startsAt, endsAt } = facts
  const ahead = startsAt.subtract({ hours: AHEAD_HOURS })
  const all: readonly (readonly [DeadlineKind, Temporal.Instant, Temporal.Instant | null])[] = [
    ['ANNOUNCED', ahead, facts.announcedAt],
    ...(facts.hasSpeaker ? [['CONFIRMED', ahead, facts.confirmedAt] as const] : []),
    ...(facts.isLive
      ? [
          [
            'CHECK_IN',
            facts.checkInOpensAt.add({ minutes: GRACE_MINUTES }),
            facts.checkInOpenedAt,
          ] as const,
        ]
      : []),
    ['TRANSCRIPT', endsAt.add({ hours: TRANSCRIPT_HOURS }), facts.publishedAt],
  ]
  return all.map(([kind, dueAt, doneAt]) => ({
    talkId,
    groupId,
    date,
    kind,
    duty: DUTY_OF[kind],
    dueAt,
    state: stateOf(dueAt, doneAt, now),
  }))
}

/** The check-in opens by itself within a minute; what is later than this did not. */
const GRACE_MINUTES = 5

function stateOf(
  dueAt: Temporal.Instant,
  doneAt: Temporal.Instant | null,
  now: Temporal.Instant,
): DeadlineState {
  if (doneAt !== null) return 'DONE'
  return Temporal.Instant.compare(dueAt, now) < 0 ? 'LATE' : 'DUE'
}

/** What is late or soon due, the longest due first. What begins no sooner than its evening is not asked for after it. */
export function toDo(all: readonly DeadlineFacts[], now: Temporal.Instant): Deadline[] {
  const from = now.subtract({ hours: ASKED_DAYS * 24 })
  const until = now.add({ hours: SHOWN_HOURS })
  const within = (at: Temporal.Instant) =>
    Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) <= 0
  return all
    .flatMap((facts) => {
      const isOver = Temporal.Instant.compare(facts.endsAt, now) <= 0
      return deadlinesOf(facts, now).filter(
        ({ kind, dueAt, state }) =>
          state !== 'DONE' && within(dueAt) && (kind === 'TRANSCRIPT' || !isOver),
      )
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
}

/** Whether a talk still to come has a speaker who did not say that they come: by a booking, a yes, or a coordinator's mark. */
export function lacksConfirmation(
  {
    hasSpeaker,
    confirmedAt,
    startsAt,
  }: Pick<DeadlineFacts, 'hasSpeaker' | 'confirmedAt' | 'startsAt'>,
  now: Temporal.Instant,
): boolean {
  return hasSpeaker && confirmedAt === null && Temporal.Instant.compare(startsAt, now) > 0
}

/** Where the next step is made. */
export function stepOf({ kind, talkId, groupId }: Pick<Deadline, 'kind' | 'talkId' | 'groupId'>) {
  if (kind === 'ANNOUNCED') return `/desk/plan/share?group=${groupId}`
  if (kind === 'CONFIRMED') return `/desk/plan/${talkId}?group=${groupId}`
  if (kind === 'CHECK_IN') return `/desk/tonight?group=${groupId}`
  return `/talks/${talkId}/draft`
}
