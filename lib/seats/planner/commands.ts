import { decideCandidateIn } from '@/lib/activity/reviews/commands-decide'
import { readContext, type Context } from '@/lib/activity/queries-context'
import { canDecideOn } from '@/lib/activity/policy'
import { findReview } from '@/lib/activity/reviews/store'
import { decideIn } from '@/lib/applications/decide/commands'
import { requireApplication } from '@/lib/applications/commands'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { ok, refuse, reject, type Outcome, type Refusal } from '@/lib/shared/outcome'
import { closeProposal } from '@/lib/seats/proposals/commands'
import { canManageSeats } from '@/lib/seats/policy'
import type { PlanInput } from './schema'

type PairInput = PlanInput['pairs'][number]

export type PairResult = {
  readonly memberId: string
  readonly applicationId: string
  /** Why this pair was not exchanged; null when it was. */
  readonly refusal: Refusal | null
}

/**
 * One out, one in, pair by pair: each is done whole or not at all, in a transaction of its own, and one
 * that changed meanwhile is refused by itself. Refusals of the whole: NOT_ALLOWED, REVIEW_UNKNOWN,
 * PAIR_TWICE. Of a pair: OTHER_GROUP, GROUP_FULL, and what `decideCandidate` and `decideIn` refuse.
 */
export async function exchange(actor: Actor, plan: PlanInput): Promise<Outcome<PairResult[]>> {
  if (!canManageSeats(actor)) return refuse('NOT_ALLOWED')
  const review = await findReview(readable(), plan.reviewId)
  if (review === null) return refuse('REVIEW_UNKNOWN')
  for (const key of ['memberId', 'applicationId'] as const) {
    if (new Set(plan.pairs.map((pair) => pair[key])).size < plan.pairs.length) {
      return refuse('PAIR_TWICE')
    }
  }
  const context = await readContext()
  const results: PairResult[] = []
  for (const pair of plan.pairs) {
    const done = await exchangeOne(actor, pair, review, context)
    const { memberId, applicationId } = pair
    results.push({ memberId, applicationId, refusal: done.ok ? null : done.refusal })
  }
  return ok(results)
}

async function exchangeOne(
  actor: Actor,
  { memberId, applicationId, version, choice, reason, why }: PairInput,
  review: { readonly id: string; readonly groupId: string },
  context: Context,
): Promise<Outcome<undefined>> {
  if (!canDecideOn(actor, memberId)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    // The application before the seat, as everywhere: see `decideIn`.
    const { groupId } = await requireApplication(tx, applicationId)
    if (groupId !== review.groupId) reject('OTHER_GROUP')
    await decideCandidateIn(tx, actor, { reviewId: review.id, memberId, choice, reason }, context)
    await decideIn(tx, actor, { applicationId, version, choice: 'ADMITTED', reason: why })
    await closeProposal(tx, actor, applicationId)
    await record(tx, actor, {
      action: 'seat.exchanged',
      subjectType: 'application',
      subjectId: applicationId,
      facts: { groupId, memberId, reviewId: review.id },
    })
    return undefined
  })
}
