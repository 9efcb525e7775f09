import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { lockOwners } from '@/lib/members/store'
import { changeStatusIn } from '@/lib/members/status/commands'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { readContext, type Context } from '@/lib/activity/queries-context'
import { policyInForce } from '@/lib/activity/policies/commands'
import { statusesNow } from './commands'
import { canDecideOn } from '@/lib/activity/policy'
import { decideChoice } from './rules'
import type { DecisionInput } from '@/lib/activity/schema'
import * as store from './store'

/**
 * Decides on a drawn member, on the evidence of this moment: keep them, or record that they were removed
 * in the group or left it. The group itself is never touched. Refusals: NOT_ALLOWED,
 * REVIEW_UNKNOWN, MEMBER_GONE (merged or gone meanwhile) and the refusals of `decideChoice` and of the status change. Of two at once, the second is refused.
 */
export async function decideCandidate(
  actor: Actor,
  decision: DecisionInput,
): Promise<Outcome<undefined>> {
  if (!canDecideOn(actor, decision.memberId)) return refuse('NOT_ALLOWED')
  const context = await readContext()
  return transaction(async (tx) => {
    await decideCandidateIn(tx, actor, decision, context)
    return undefined
  })
}

/** The same inside the caller's transaction; the caller checked `canDecideOn`. Locks review, owners and member. */
export async function decideCandidateIn(
  tx: Tx,
  actor: Actor,
  { reviewId, memberId, choice, reason }: DecisionInput,
  context: Context,
): Promise<void> {
  const review = (await store.lockReview(tx, reviewId)) ?? reject('REVIEW_UNKNOWN')
  // A change of status checks that an owner is left, and locks owners before other members.
  if (choice !== 'KEEP') await lockOwners(tx)
  const here = await store.lockMember(tx, memberId)
  const [candidate] = await store.listCandidates(tx, reviewId, { drawn: true, memberId })
  if (candidate === undefined) return reject(here ? 'REVIEW_UNKNOWN' : 'MEMBER_GONE')
  // A member who is gone by another organiser's decision is refused below, with that reason.
  if (!here && candidate.choice === null) return reject('MEMBER_GONE')
  const statuses = await statusesNow(tx, null, await policyInForce(tx), context)
  const status = statuses.get(memberId) ?? null
  const facts = { state: review.state, candidate, status, today: context.today }
  unwrap(decideChoice(facts, choice))
  const written = { choice, reason, decidedById: actorId(actor), decidedAt: toDate(now()) }
  if (!(await store.saveChoice(tx, { reviewId, memberId }, written)))
    reject('REVIEW_DECIDED_ALREADY')
  if (choice !== 'KEEP') {
    await changeStatusIn(tx, actor, { memberId, status: choice, reason, at: now() })
  }
  await record(tx, actor, {
    action: `review.decided-${choice.toLowerCase() as Lowercase<typeof choice>}`,
    subjectType: 'member',
    subjectId: memberId,
    facts: { reviewId, status: status?.state ?? null },
  })
}
