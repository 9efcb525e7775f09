import { readSettings } from '@/lib/communities/queries'
import { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { canJudge, canWorkOnNames } from './policy'
import { momentOf, type Moment } from './rules-cases'
import type { ExemptionInput } from './schema'
import * as store from './store-work'

/**
 * Exempts a member's nickname from the rule, up to and including a day, or without end. Refusals:
 * MEMBER_GONE, EXEMPT_ALREADY, EXEMPT_UNTIL_PAST.
 */
export async function exemptMember(
  actor: Actor,
  { memberId, until, reason }: ExemptionInput,
): Promise<Outcome<string>> {
  if (!canJudge(actor, memberId)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const moment = momentOf(now(), (await readSettings(tx)).timeZone)
    if ((await store.lockMembers(tx, [memberId])).length === 0) reject('MEMBER_GONE')
    return grant(tx, actor, { memberId, until, reason }, moment)
  })
}

/** The same inside the caller's transaction; the caller holds the member's lock. */
export async function grant(
  tx: Tx,
  actor: Actor,
  { memberId, until, reason }: ExemptionInput,
  { now: at, today }: Moment,
): Promise<string> {
  const last = until === null ? null : Temporal.PlainDate.from(until)
  if (last !== null && Temporal.PlainDate.compare(last, today) < 0) {
    reject('EXEMPT_UNTIL_PAST', {}, 'until')
  }
  await store.closeOver(tx, memberId, today, at)
  if (await store.hasExemption(tx, memberId)) reject('EXEMPT_ALREADY')
  const fields = { memberId, reason, until: last, byId: actorId(actor), at }
  const id = await store.insertExemption(tx, fields)
  await record(tx, actor, {
    action: 'name.exempted',
    subjectType: 'member',
    subjectId: memberId,
    facts: { until },
  })
  return id
}

/** Ends an exemption now. Refuses EXEMPTION_OVER when it had ended before. */
export async function liftExemption(
  actor: Actor,
  exemptionId: string,
): Promise<Outcome<undefined>> {
  if (!canWorkOnNames(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const memberId = await store.liftExemption(tx, exemptionId, actorId(actor), now())
    if (memberId === null) return reject('EXEMPTION_OVER')
    await record(tx, actor, {
      action: 'name.exemption-lifted',
      subjectType: 'member',
      subjectId: memberId,
      facts: {},
    })
    return undefined
  })
}
