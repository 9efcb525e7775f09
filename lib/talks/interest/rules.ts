import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { TalkToComeTo } from './types'

/** Who will come is reminded so many hours before a talk begins; who says so later needs no reminder. */
export const REMIND_HOURS = 3

/**
 * Whether a member may say that they will come to the talk, or take it back. Refusals: TALK_UNKNOWN for a kept talk,
 * INTEREST_SPEAKER, INTEREST_NO_DATE, INTEREST_OVER.
 */
export function decideInterest(
  talk: Omit<TalkToComeTo, 'talkId'>,
  memberId: string,
  now: Temporal.Instant,
): Outcome<undefined> {
  if (talk.visibility === 'KEPT') return refuse('TALK_UNKNOWN')
  if (talk.speakerId === memberId) return refuse('INTEREST_SPEAKER')
  if (talk.state === 'POSTPONED') return refuse('INTEREST_NO_DATE')
  if (talk.state !== 'PLANNED' || talk.night === null) return refuse('INTEREST_OVER')
  const { phase, startsAt } = talk.night
  const isAhead = phase === 'ANNOUNCED' || phase === 'CHECK_IN'
  return isAhead && Temporal.Instant.compare(startsAt, now) > 0 ? ok() : refuse('INTEREST_OVER')
}

/** Whether a reminder of the talk is still to come: the hours before it have not begun. */
export function canRemind({ night }: Pick<TalkToComeTo, 'night'>, now: Temporal.Instant): boolean {
  if (night === null) return false
  return Temporal.Instant.compare(night.startsAt.subtract({ hours: REMIND_HOURS }), now) > 0
}
