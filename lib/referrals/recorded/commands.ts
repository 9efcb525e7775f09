import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { requireUnchanged, type Saving } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canRecordBringing } from '@/lib/referrals/policy'
import { bringingForm, closesCircle } from '@/lib/referrals/tree/rules-bringing'
import type { BringingInput } from '@/lib/referrals/tree/schema'
import * as store from './store'
import { findMergedRows, findTreeReferrals } from '@/lib/referrals/tree/store'

/**
 * Writes down who brought a member in the days before, or corrects it: the new row counts, the
 * older one stays and is marked as ended. Answers the new row. Refusals: NOT_ALLOWED,
 * BROUGHT_BY_SELF, MEMBER_UNKNOWN, BROUGHT_BY_REFERRAL, BROUGHT_SO_ALREADY,
 * BROUGHT_IN_CIRCLE {member, referrer}, CHANGED_MEANWHILE {count}.
 */
export async function recordBringing(
  actor: Actor,
  { memberId, referrerId, howKnown, basedOn: form }: Saving<BringingInput>,
): Promise<Outcome<string>> {
  if (!canRecordBringing(actor)) return refuse('NOT_ALLOWED')
  if (memberId === referrerId) return refuse('BROUGHT_BY_SELF', {}, 'referrerId')
  return transaction(async (tx) => {
    await store.lockTree(tx)
    const people = await store.lockPeople(tx, [memberId, referrerId])
    const [member, referrer] = [people.get(memberId), people.get(referrerId)]
    if (member === undefined) return reject('MEMBER_UNKNOWN')
    if (referrer === undefined) return reject('MEMBER_UNKNOWN', {}, 'referrerId')
    if (await store.cameByReferral(tx, memberId)) return reject('BROUGHT_BY_REFERRAL')
    const before = await store.findRecorded(tx, memberId)
    const known = bringingForm(before[0]?.referrerId ?? null)
    requireUnchanged(form, known, bringingForm(referrerId), await store.nameOf(tx, before[0]))
    if (before.some((row) => row.referrerId === referrerId)) {
      return reject('BROUGHT_SO_ALREADY', {}, 'referrerId')
    }
    const rows = await findMergedRows(tx)
    if (closesCircle(rows, await findTreeReferrals(tx), { memberId, referrerId })) {
      const names = { member: member.displayName, referrer: referrer.displayName }
      return reject('BROUGHT_IN_CIRCLE', names, 'referrerId')
    }
    await end(tx, actor, before)
    const at = toDate(now())
    const byId = actorId(actor)
    const id = await store.insertRecorded(tx, { referrer, member, howKnown, at, byId })
    await record(tx, actor, {
      action: 'referral.recorded',
      subjectType: 'referral',
      subjectId: id,
      facts: { referrerId, admittedId: memberId },
    })
    return id
  })
}

/** Takes back what was written down: no one is known to have brought the member. Refusal: BROUGHT_UNRECORDED. */
export async function withdrawBringing(
  actor: Actor,
  { memberId }: Pick<BringingInput, 'memberId'>,
): Promise<Outcome<undefined>> {
  if (!canRecordBringing(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockTree(tx)
    await store.lockPeople(tx, [memberId])
    const before = await store.findRecorded(tx, memberId)
    if (before.length === 0) reject('BROUGHT_UNRECORDED')
    await end(tx, actor, before)
    return undefined
  })
}

async function end(
  tx: Tx,
  actor: Actor,
  rows: readonly { readonly id: string; readonly referrerId: string }[],
): Promise<void> {
  if (rows.length === 0) return
  const ended = { endedAt: toDate(now()), endedById: actorId(actor) }
  await store.endRecorded(
    tx,
    rows.map(({ id }) => id),
    ended,
  )
  for (const { id, referrerId } of rows) {
    await record(tx, actor, {
      action: 'referral.record-ended',
      subjectType: 'referral',
      subjectId: id,
      facts: { referrerId },
    })
  }
}
