import { readSettings } from '@/lib/communities/queries'
import { Temporal } from 'temporal-polyfill'
import { isMember } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, Refused, reject } from '@/lib/shared/outcome'
import { recordStatus } from '@/lib/members/names/commands'
import { lockPerson } from './commands'
import { canManagePeople } from '@/lib/members/policy'
import { canEnd, isTaken, lastDayWhenEnded, leavesOf, refuseLeave } from './rules'
import { findEvents } from './store'

type LeaveWish = {
  readonly memberId: string
  readonly from: Temporal.PlainDate
  /** The last day, included; null for an open end. */
  readonly until: Temporal.PlainDate | null
  readonly reason: string
  /** Said again, after LEAVE_LONG or LEAVE_FAR. */
  readonly sure?: boolean
}

/**
 * A member goes on leave, or an organiser writes it down for one; the very leave once more changes nothing. Refusals: LEAVE_STARTS_PAST,
 * LEAVE_ENDS_BEFORE, LEAVE_OVERLAPS {from, until}, LEAVE_OPEN_ALREADY {from}, LEAVE_LONG {until} and
 * LEAVE_FAR {from} until it is said again, MEMBER_NOT_HERE.
 */
export async function takeLeave(actor: Actor, wish: LeaveWish): Promise<Outcome<undefined>> {
  const who = mayFor(actor, wish.memberId)
  if (!who.ok) return who
  return transaction(async (tx) => {
    const member = await lockPerson(tx, wish.memberId)
    if (member.status !== 'ACTIVE') reject('MEMBER_GONE')
    const at = now()
    const facts = { today: await today(tx, at), byOrganiser: canManagePeople(actor) }
    const events = await findEvents(tx, member.id)
    if (isTaken(events, wish)) return undefined
    const refusal = refuseLeave(events, wish, facts)
    if (refusal !== null) throw new Refused(refusal)
    await recordStatus(tx, member.id, {
      kind: 'ON_LEAVE',
      reason: wish.reason,
      at,
      by: actor,
      fromDay: wish.from,
      untilDay: wish.until,
    })
    return undefined
  })
}

/**
 * Ends a leave before its day, or calls off one that has not begun; answers which. `from` names the leave.
 */
export async function endLeave(
  actor: Actor,
  { memberId, from }: { readonly memberId: string; readonly from: Temporal.PlainDate },
): Promise<Outcome<{ readonly hadBegun: boolean }>> {
  const who = mayFor(actor, memberId)
  if (!who.ok) return who
  return transaction(async (tx) => {
    await lockPerson(tx, memberId)
    const at = now()
    const day = await today(tx, at)
    const leave = leavesOf(await findEvents(tx, memberId)).find((one) => one.from.equals(from))
    if (leave === undefined || !canEnd(leave, day)) return reject('LEAVE_OVER')
    await recordStatus(tx, memberId, {
      kind: 'LEAVE_ENDED',
      reason: '',
      at,
      by: actor,
      fromDay: from,
      untilDay: lastDayWhenEnded(leave, day),
    })
    return { hadBegun: Temporal.PlainDate.compare(leave.from, day) <= 0 }
  })
}

function mayFor(actor: Actor, memberId: string): Outcome<undefined> {
  if (!isMember(actor)) return refuse('SIGN_IN_FIRST')
  const own = actor.kind === 'member' && actor.memberId === memberId
  return own || canManagePeople(actor) ? { ok: true, value: undefined } : refuse('NOT_ALLOWED')
}

async function today(tx: Tx, at: Temporal.Instant): Promise<Temporal.PlainDate> {
  return at.toZonedDateTimeISO((await readSettings(tx)).timeZone).toPlainDate()
}
