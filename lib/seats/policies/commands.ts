import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { readTimeZone } from '@/lib/members/groups/store'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { takesEffect, versionAt } from '@/lib/shared/versions'
import { canManageSeats } from '@/lib/seats/policy'
import { FIRST_TERMS } from './rules'
import type { SeatPolicyInput } from '@/lib/seats/schema'
import * as store from './store'
import type { SeatPolicyView } from '@/lib/seats/types-desk'

/**
 * Publishes the next version of the policy; it orders the wait-list from the first moment of its day,
 * or at once. Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, SEAT_POLICY_STARTS_PAST.
 */
export async function saveSeatPolicy(
  actor: Actor,
  input: SeatPolicyInput,
): Promise<Outcome<number>> {
  if (!canManageSeats(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const at = now()
    const timeZone = await readTimeZone(tx)
    const { after, effectiveFrom, note, ...terms } = input
    const from =
      takesEffect(effectiveFrom, at, timeZone) ??
      reject('SEAT_POLICY_STARTS_PAST', {}, 'effectiveFrom')
    await policyInForce(tx)
    await store.lockPolicies(tx)
    const version = (await store.listPolicies(tx))[0]?.version ?? 0
    if (version !== after) reject('POLICY_CHANGED', { version })
    const next = { ...terms, note, version: version + 1, authorId: actorId(actor) }
    const id = await store.insertPolicy(tx, { ...next, effectiveFrom: toDate(from) })
    const { roles, ...points } = terms
    await record(tx, actor, {
      action: 'seat-policy.published',
      ...{ subjectType: 'seatPolicy', subjectId: id },
      facts: { version: next.version, effectiveFrom, roles: roles.length, ...points },
    })
    await seatsMayOpen(tx)
    return next.version
  })
}

/** The policy in force now, as a step of another's transaction. The first is made on first use. */
export async function policyInForce(tx: Tx): Promise<SeatPolicyView> {
  const at = now().epochMilliseconds
  const found = versionAt(await store.listPolicies(tx), at)
  if (found !== null) return found
  await store.lockPolicies(tx)
  if ((await store.listPolicies(tx)).length === 0) {
    const first = { ...FIRST_TERMS, version: 1, note: '', authorId: null }
    await store.insertPolicy(tx, { ...first, effectiveFrom: new Date(at) })
  }
  const made = versionAt(await store.listPolicies(tx), now().epochMilliseconds)
  if (made === null) throw new Error('No seat policy is in force.')
  return made
}
