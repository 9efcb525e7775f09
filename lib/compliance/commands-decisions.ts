import { readSettings } from '@/lib/communities/queries'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { lockOwners } from '@/lib/members/store'
import { changeStatusIn } from '@/lib/members/status/commands'
import { ruleAt } from '@/lib/naming/queries'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { grant } from './commands-exemptions'
import { canJudge } from './policy'
import { mayBeDecided, momentOf } from './rules-cases'
import type { DecisionInput } from './schema'
import { findCases } from './store-cases'
import * as store from './store-work'

/**
 * Records what organisers decided about a member who was reminded as often as the rule in force says:
 * keep, exempt, or removed by hand in the group. `round` is the number of decisions that the page knew
 * of: of two at once, the second is refused with the first decision. Refusals: DECIDED_BY,
 * NOT_TO_DECIDE, MEMBER_GONE, NO_RULE, EXEMPT_UNTIL_PAST, and what `changeStatusIn` refuses.
 */
export async function decideCase(
  actor: Actor,
  { memberId, round, choice, until, reason }: DecisionInput,
): Promise<Outcome<undefined>> {
  if (!canJudge(actor, memberId)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    // A removal checks that an owner is left, and locks owners before other members.
    if (choice === 'REMOVED') await lockOwners(tx)
    const here = await store.lockMembers(tx, [memberId])
    // A merge meanwhile moved the decisions along with the member: then there is none.
    const last = await store.findLastDecision(tx, memberId)
    if (here.length > 0 || last !== null) await refuseSecond(tx, last, round)
    if (here.length === 0) reject('MEMBER_GONE')
    const at = now()
    const moment = momentOf(at, (await readSettings(tx)).timeZone)
    const rule = (await ruleAt(tx, at)) ?? reject('NO_RULE')
    const [about] = await findCases(tx, moment, [memberId])
    if (about === undefined || !mayBeDecided(about, rule.reminderLimit)) {
      return reject('NOT_TO_DECIDE', { limit: rule.reminderLimit })
    }
    const { nickname, breach, missing, since, reminders } = about
    const evidence = { nickname, breach, missing, reminders, since: since.toString() }
    await store.insertDecision(tx, {
      memberId,
      round: round + 1,
      choice,
      reason,
      evidence: { ...evidence, missing: [...missing], rule: rule.version },
      decidedById: actorId(actor),
      decidedAt: toDate(at),
    })
    await record(tx, actor, {
      action: 'name.decided',
      subjectType: 'member',
      subjectId: memberId,
      facts: { choice, rule: rule.version, reminders, round: round + 1 },
    })
    if (choice === 'EXEMPT') await grant(tx, actor, { memberId, until, reason }, moment)
    if (choice === 'REMOVED')
      await changeStatusIn(tx, actor, { memberId, status: choice, reason, at })
    return undefined
  })
}

/** Refuses the second of two decisions, with what the first decided. */
async function refuseSecond(
  tx: Tx,
  last: Awaited<ReturnType<typeof store.findLastDecision>>,
  round: number,
): Promise<void> {
  if ((last?.round ?? 0) === round) return
  const { decidedById = null, choice = null } = last ?? {}
  const names = await store.namesOf(tx, decidedById === null ? [] : [decidedById])
  const by = decidedById === null ? null : (names.get(decidedById) ?? null)
  reject('DECIDED_BY', { by, choice })
}

/**
 * Undoes a decision to keep or to exempt: the reminders before it count again, and its exemption
 * ends. A removal is undone by the member's return. Refusals: NOTHING_TO_UNDO, UNDO_BY_RETURN.
 */
export async function undoDecision(
  actor: Actor,
  { memberId, round }: { readonly memberId: string; readonly round: number },
): Promise<Outcome<undefined>> {
  if (!canJudge(actor, memberId)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockMembers(tx, [memberId])
    const last = await store.findLastDecision(tx, memberId)
    if (last?.round !== round || last.undoneAt !== null) return reject('NOTHING_TO_UNDO')
    if (last.choice === 'REMOVED') return reject('UNDO_BY_RETURN')
    const at = now()
    await store.undoDecision(tx, { memberId, round }, actorId(actor), at)
    if (last.choice === 'EXEMPT') {
      await store.liftGranted(tx, memberId, last.decidedAt, actorId(actor), at)
    }
    await record(tx, actor, {
      action: 'name.decision-undone',
      subjectType: 'member',
      subjectId: memberId,
      facts: { choice: last.choice, round },
    })
    return undefined
  })
}
