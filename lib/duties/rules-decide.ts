import type { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { isAfter, whyMissing } from './rules'
import type { Assignment, DutyFacts, DutyOn, DutySwap, DutySwapState } from './types'

/** What a member may do about a day of a duty. Pure. */

/**
 * Whether a member who holds the role takes the duty over: tonight from anyone, and on a day ahead where it is a gap,
 * or as the deputy of the weekday. `seen` is who had it when the page was drawn; of two who take it at once the second
 * is refused. Refusals: DUTY_DAY_PAST, DUTY_CHANGED, DUTY_HELD.
 */
export function decideTakeOver(
  duty: DutyOn,
  {
    memberId,
    seen,
    tonight,
  }: {
    readonly memberId: string
    readonly seen: string | null
    readonly tonight: Temporal.PlainDate
  },
): Outcome<'TAKE' | 'HAVE'> {
  if (isAfter(tonight, duty.date)) return refuse('DUTY_DAY_PAST')
  if (duty.memberId === memberId && duty.via !== 'DEPUTY') return ok('HAVE')
  if (duty.memberId !== seen) return refuse('DUTY_CHANGED')
  return mayTakeOver(duty, memberId, tonight) ? ok('TAKE') : refuse('DUTY_HELD')
}

export function mayTakeOver(
  { date, memberId: holder, assignment, via }: DutyOn,
  memberId: string,
  tonight: Temporal.PlainDate,
): boolean {
  if (isAfter(tonight, date)) return false
  if (holder === memberId) return via === 'DEPUTY'
  return date.equals(tonight) || holder === null || assignment?.deputyId === memberId
}

/** Whether a member can say that they cannot: their own day, from tonight on. Refusals: DUTY_DAY_PAST, DUTY_NOT_YOURS. */
export function decideCannot(
  duty: DutyOn,
  memberId: string,
  tonight: Temporal.PlainDate,
): Outcome<undefined> {
  if (isAfter(tonight, duty.date)) return refuse('DUTY_DAY_PAST')
  return duty.memberId === memberId ? ok() : refuse('DUTY_NOT_YOURS')
}

/** Whether a day can be given in a swap: one that was taken over, or for which a host was chosen, goes before it. */
export function canBeSwapped({ via }: Pick<DutyOn, 'via'>): boolean {
  return via !== null && via !== 'TAKEOVER' && via !== 'CHOSEN'
}

/**
 * Whether two can swap their days: each has the one they give and can have the other, and both lie ahead. Asked again
 * when the other says yes. Refusals: DUTY_DAY_PAST, DUTY_NOT_YOURS, DUTY_SWAP_SAME, DUTY_CHANGED, DUTY_SWAP_FIXED,
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
    readonly facts: Pick<DutyFacts, 'people' | 'days'>
  },
): Outcome<undefined> {
  if (isAfter(tonight, mine.date) || isAfter(tonight, theirs.date)) return refuse('DUTY_DAY_PAST')
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
