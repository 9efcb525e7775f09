import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { ActivityStatus } from '@/lib/activity/types'
import type { Candidate, ReviewChoice, ReviewState } from './types'

export function isOpen(state: ReviewState): boolean {
  return state === 'COMMITTED' || state === 'REVEALED'
}

/**
 * The first `seats` of the drawn order who are still silent. A member who spoke, went on leave or left
 * since the commitment drops out, and the next in the order takes the place.
 */
export function pickDrawn(
  order: readonly string[],
  silent: ReadonlySet<string>,
  seats: number,
): readonly string[] {
  return order.filter((ticket) => silent.has(ticket)).slice(0, seats)
}

/** Refuses REVIEW_OVER, NOT_DRAWN, REVIEW_DECIDED_ALREADY, NOT_ASKED. */
export function decideAnswer(
  state: ReviewState,
  candidate: Pick<Candidate, 'place' | 'askedAt' | 'choice'>,
): Outcome<undefined> {
  if (!isOpen(state)) return refuse('REVIEW_OVER')
  if (candidate.place === null) return refuse('NOT_DRAWN')
  if (candidate.choice !== null) return refuse('REVIEW_DECIDED_ALREADY')
  return candidate.askedAt === null ? refuse('NOT_ASKED') : ok()
}

export type DecisionFacts = {
  readonly state: ReviewState
  readonly candidate: Pick<Candidate, 'place' | 'askedAt' | 'choice' | 'answer' | 'answerBy'>
  /** Null when the member is no longer here. */
  readonly status: ActivityStatus | null
  readonly today: string
}

/**
 * Whether this may be decided now. A member who is no longer silent cannot be removed, or recorded as left
 * without having said so; and no member before they answered or the last day for an answer has passed.
 * Refuses REVIEW_OVER, NOT_DRAWN, REVIEW_DECIDED_ALREADY, NOT_ASKED, ANSWER_AWAITED {until},
 * NO_LONGER_SILENT {state}, MEMBER_UNKNOWN.
 */
export function decideChoice(facts: DecisionFacts, choice: ReviewChoice): Outcome<undefined> {
  const { candidate, status, today } = facts
  const open = decideAnswer(facts.state, candidate)
  if (!open.ok) return open
  if (choice === 'KEEP') return ok()
  if (status === null) return refuse('MEMBER_UNKNOWN')
  if (candidate.answer === 'LEAVING' && choice === 'LEFT') return ok()
  if (status.state !== 'SILENT') return refuse('NO_LONGER_SILENT', { state: status.state })
  if (candidate.answer === null && candidate.answerBy !== null && today <= candidate.answerBy) {
    return refuse('ANSWER_AWAITED', { until: candidate.answerBy })
  }
  return ok()
}

/** How many drawn members still wait for a decision. A review can be closed at 0. */
export function undecided(
  drawn: readonly (Pick<Candidate, 'choice'> & { readonly status: ActivityStatus | null })[],
): number {
  return drawn.filter(({ choice, status }) => choice === null && status?.state === 'SILENT').length
}
