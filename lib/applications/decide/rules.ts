import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '@/lib/shared/outcome'
import { isOpen } from '@/lib/applications/rules'
import type { ApplicationEventKind, ApplicationState, Choice } from '@/lib/applications/types'

/** The applicant is notified after so many minutes; until then it can be taken back. */
export const UNDO_MINUTES = 10

type Decided = {
  readonly state: ApplicationState
  readonly before: ApplicationState | null
  readonly decidedAt: unknown
  readonly notifiedAt: unknown
}

/** Decided, and the applicant was not notified: it can still be taken back. */
export function awaitsNotification({ state, before, decidedAt, notifiedAt }: Decided): boolean {
  return isChoice(state) && before !== null && decidedAt !== null && notifiedAt === null
}

/** Where the applicant may know they stand: what was decided is theirs to see once they were notified. */
export function visibleState(application: Decided): ApplicationState {
  return awaitsNotification(application)
    ? (application.before ?? application.state)
    : application.state
}

/** The group in which the applicant may know they stand: where they are moved to comes with the decision. */
export function visibleGroup(
  application: Decided & { readonly groupId: string; readonly groupBefore: string | null },
): string {
  const { groupId, groupBefore } = application
  return awaitsNotification(application) ? (groupBefore ?? groupId) : groupId
}

/** Looks like spam, and no organiser has let it through. */
export function isQuarantined(application: {
  readonly suspicions: readonly string[]
  readonly letThroughAt: unknown
}): boolean {
  return application.suspicions.length > 0 && application.letThroughAt === null
}

type Facts = Decided & {
  readonly version: number
  readonly referralId: string | null
  readonly suspicions: readonly string[]
  readonly letThroughAt: unknown
}

type Wish = { readonly version: number; readonly choice: Choice; readonly reason: string }

/**
 * Why organisers cannot decide so now; null when they can. An organiser who looked at an older version learns
 * what happened since. Refusals: APPLICATION_UNKNOWN, DECIDED_ALREADY_BY {choice}, APPLICATION_OVER,
 * APPLICATION_CHANGED, WAITLISTED_ALREADY, QUARANTINED, REASON_FOR_APPLICANT_MISSING, REASON_FOR_DIRECT_MISSING.
 */
export function refuseDecision(application: Facts, wish: Wish): Refusal | null {
  const { state, version } = application
  if (state === 'PROVING') return refusal('APPLICATION_UNKNOWN')
  if (state === 'ADMITTED' || state === 'DECLINED') {
    return refusal('DECIDED_ALREADY_BY', { choice: state })
  }
  if (!isOpen(state)) return refusal('APPLICATION_OVER', { state })
  if (version !== wish.version) {
    return state === 'WAITLISTED'
      ? refusal('DECIDED_ALREADY_BY', { choice: state })
      : refusal('APPLICATION_CHANGED')
  }
  return refuseChoice(application, wish)
}

function refuseChoice(application: Facts, { choice, reason }: Wish): Refusal | null {
  const empty = reason.trim() === ''
  switch (choice) {
    case 'WAITLISTED':
      if (application.state === 'WAITLISTED') return refusal('WAITLISTED_ALREADY')
      return isQuarantined(application) ? refusal('QUARANTINED') : null
    case 'DECLINED':
      return empty ? { ...refusal('REASON_FOR_APPLICANT_MISSING'), field: 'reason' } : null
    case 'ADMITTED':
      if (isQuarantined(application)) return refusal('QUARANTINED')
      return application.referralId === null && empty
        ? { ...refusal('REASON_FOR_DIRECT_MISSING'), field: 'reason' }
        : null
  }
}

/**
 * Why organisers cannot ask now; null when they can. Refusals: APPLICATION_UNKNOWN, APPLICATION_OVER,
 * APPLICATION_CHANGED, QUARANTINED, QUESTION_OPEN_ALREADY.
 */
export function refuseQuestion(application: Facts, version: number): Refusal | null {
  const { state } = application
  if (state === 'PROVING') return refusal('APPLICATION_UNKNOWN')
  if (!isOpen(state)) return refusal('APPLICATION_OVER', { state })
  if (application.version !== version) return refusal('APPLICATION_CHANGED')
  if (isQuarantined(application)) return refusal('QUARANTINED')
  return state === 'ASKED' ? refusal('QUESTION_OPEN_ALREADY') : null
}

/**
 * Why a decision cannot be taken back; null when it can.
 * Refusals: NOTIFIED_ALREADY, NO_DECISION_TO_UNDO, APPLICATION_CHANGED.
 */
export function refuseUndo(application: Decided & { readonly version: number }, version: number) {
  const { state, notifiedAt, decidedAt } = application
  if (isChoice(state) && decidedAt !== null && notifiedAt !== null)
    return refusal('NOTIFIED_ALREADY')
  if (!awaitsNotification(application)) return refusal('NO_DECISION_TO_UNDO')
  return application.version === version ? null : refusal('APPLICATION_CHANGED')
}

/** What stood before any decision without its notification: a second decision over an unnotified one keeps it. */
export function beforeOf(application: Decided): ApplicationState {
  return visibleState(application)
}

/** The state that stands again: an applicant who got a voucher meanwhile waits for none. Null where none is known. */
export function stateAgain({
  before,
  referralId,
}: Pick<Facts, 'before' | 'referralId'>): ApplicationState | null {
  return before === 'VOUCHING' && referralId !== null ? 'WAITING' : before
}

type Happened = { readonly kind: ApplicationEventKind; readonly at: Temporal.Instant }

/**
 * How it had come to the state that stands again once a decision is taken back, and how it first came
 * onto the wait-list; null where it never did. As if nothing had been decided: a decision without its notification
 * does not count. Events are in the order in which they happened.
 */
export function historyBefore<E extends Happened>(
  state: ApplicationState,
  events: readonly E[],
): { readonly moved: E | null; readonly listed: E | null } {
  const kept = withoutUnnotified(events)
  const moved = kept.findLast(({ kind }) => LEADS_TO[state]?.includes(kind) === true)
  const listed = kept.find(({ kind }) => kind === 'WAITLISTED')
  return { moved: moved ?? null, listed: listed ?? null }
}

function withoutUnnotified<E extends Happened>(events: readonly E[]): E[] {
  return events.filter(({ kind }, index) => {
    if (kind !== 'ADMITTED' && kind !== 'DECLINED' && kind !== 'WAITLISTED') return true
    const next = events.slice(index + 1).find((later) => !ASIDE.has(later.kind))
    return next?.kind === 'NOTIFIED'
  })
}

/** What happens beside the states. */
const ASIDE: ReadonlySet<ApplicationEventKind> = new Set(['LET_THROUGH'])

const LEADS_TO: Partial<Record<ApplicationState, readonly ApplicationEventKind[]>> = {
  VOUCHING: ['SUBMITTED', 'PROVEN', 'UNVOUCHED', 'ANSWER'],
  WAITING: ['SUBMITTED', 'PROVEN', 'VOUCHED', 'ANSWER'],
  ASKED: ['QUESTION'],
  WAITLISTED: ['WAITLISTED'],
}

function isChoice(state: ApplicationState): state is Choice {
  return state === 'ADMITTED' || state === 'DECLINED' || state === 'WAITLISTED'
}

function refusal(code: string, facts: Refusal['facts'] = {}): Refusal {
  return { code, facts }
}
