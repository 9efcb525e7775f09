import type { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { isAfter, whyMissing } from './rules'
import type { Assignment, DutyFacts, DutyOn, DutyPlace, DutySwap, DutySwapState } from './types'

/** What a member may do about a day of a duty. Pure. */

/**
 * Whether a duty of the day is over: the day has passed, or the evening that a host leads is closed. Who led it stays
 * as it was; an editor has their work before them then.
 */
export function isOver(
  place: DutyPlace,
  { tonight, facts }: { readonly tonight: Temporal.PlainDate; readonly facts: Closed },
): boolean {
  return !requireAhead(place, { tonight, facts }).ok
}

type Closed = Pick<DutyFacts, 'closed'>
type Around = Pick<DutyFacts, 'people' | 'days' | 'closed'>

/** Refusals: DUTY_DAY_PAST, DUTY_EVENING_OVER. */
export function requireAhead(
  place: DutyPlace,
  { tonight, facts }: { readonly tonight: Temporal.PlainDate; readonly facts: Closed },
): Outcome<undefined> {
  if (isAfter(tonight, place.date)) return refuse('DUTY_DAY_PAST')
  const closed =
    place.kind === 'HOST' &&
    facts.closed.some((one) => one.groupId === place.groupId && one.date.equals(place.date))
  return closed ? refuse('DUTY_EVENING_OVER') : ok()
}

/**
 * Whether a member who holds the role takes the duty over: tonight from anyone, and on a day ahead where it is a gap,
 * or as the deputy of the weekday. `seen` is who had it when the page was drawn; of two who take it at once the second
 * is refused. Who cannot have it that day would take it over without effect. Refusals: DUTY_DAY_PAST,
 * DUTY_EVENING_OVER, DUTY_CHANGED, DUTY_HELD, DUTY_AWAY.
 */
export function decideTakeOver(
  duty: DutyOn,
  {
    memberId,
    seen,
    tonight,
    facts,
  }: {
    readonly memberId: string
    readonly seen: string | null
    readonly tonight: Temporal.PlainDate
    /** Of the day, with the member among the people. */
    readonly facts: Around
  },
): Outcome<'TAKE' | 'HAVE'> {
  const ahead = requireAhead(duty, { tonight, facts })
  if (!ahead.ok) return ahead
  if (duty.memberId === memberId && duty.via !== 'DEPUTY') return ok('HAVE')
  if (duty.memberId !== seen) return refuse('DUTY_CHANGED')
  if (!isFree(duty, memberId, tonight)) return refuse('DUTY_HELD')
  return whyMissing(memberId, duty, facts) === null ? ok('TAKE') : refuse('DUTY_AWAY')
}

function isFree(
  { date, memberId: holder, assignment, via }: DutyOn,
  memberId: string,
  tonight: Temporal.PlainDate,
): boolean {
  if (holder === memberId) return via === 'DEPUTY'
  return date.equals(tonight) || holder === null || assignment?.deputyId === memberId
}

export function mayTakeOver(
  duty: DutyOn,
  memberId: string,
  around: { readonly tonight: Temporal.PlainDate; readonly facts: Around },
): boolean {
  const decided = decideTakeOver(duty, { memberId, seen: duty.memberId, ...around })
  return decided.ok && decided.value === 'TAKE'
}

/**
 * Whether a member can say that they cannot: their own day, from tonight on. Refusals: DUTY_DAY_PAST,
 * DUTY_EVENING_OVER, DUTY_NOT_YOURS.
 */
export function decideCannot(
  duty: DutyOn,
  memberId: string,
  around: { readonly tonight: Temporal.PlainDate; readonly facts: Closed },
): Outcome<undefined> {
  const ahead = requireAhead(duty, around)
  if (!ahead.ok) return ahead
  return duty.memberId === memberId ? ok() : refuse('DUTY_NOT_YOURS')
}

/** Whether a day can be given in a swap: one that was taken over, or for which a host was chosen, goes before it. */
export function canBeSwapped({ via }: Pick<DutyOn, 'via'>): boolean {
  return via !== null && via !== 'TAKEOVER' && via !== 'CHOSEN'
}

/**
 * Whether two can swap their days: each has the one they give and can have the other, and both lie ahead. Asked again
 * when the other says yes. Refusals: DUTY_DAY_PAST, DUTY_EVENING_OVER, DUTY_NOT_YOURS, DUTY_SWAP_SAME, DUTY_CHANGED, DUTY_SWAP_FIXED,
 * DUTY_SWAP_AWAY.
 */
export function decideSwap(
  mine: DutyOn,
  theirs: DutyOn,
  {
    askerId,
    otherId,
    tonight,
    facts,
  }: {
    readonly askerId: string
    readonly otherId: string
    readonly tonight: Temporal.PlainDate
    /** Of both days, with both members among the people. */
    readonly facts: Around
  },
): Outcome<undefined> {
  for (const day of [mine, theirs]) {
    const ahead = requireAhead(day, { tonight, facts })
    if (!ahead.ok) return ahead
  }
  if (askerId === otherId || mine.date.equals(theirs.date)) return refuse('DUTY_SWAP_SAME')
  if (mine.memberId !== askerId) return refuse('DUTY_NOT_YOURS')
  if (theirs.memberId !== otherId) return refuse('DUTY_CHANGED')
  if (!canBeSwapped(mine) || !canBeSwapped(theirs)) return refuse('DUTY_SWAP_FIXED')
  const away = whyMissing(otherId, mine, facts) ?? whyMissing(askerId, theirs, facts)
  return away === null ? ok() : refuse('DUTY_SWAP_AWAY')
}

/** Whether an ask still waits: no answer, and neither day has come. */
export function isOpenSwap(
  { state, date, otherDate }: DutySwap & { readonly state: DutySwapState },
  tonight: Temporal.PlainDate,
): boolean {
  return state === 'ASKED' && !isAfter(tonight, date) && !isAfter(tonight, otherDate)
}

/** What is changed of a duty that goes on. */
export function dutyForm({ deputyId, lastDay }: Pick<Assignment, 'deputyId' | 'lastDay'>): BasedOn {
  return basedOn({ deputyId, lastDay: lastDay?.toString() })
}
