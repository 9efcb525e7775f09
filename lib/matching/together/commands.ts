import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, reject, type Outcome, type Refusal } from '@/lib/shared/outcome'
import { acceptIn, reopenProposal } from '@/lib/matching/commands'
import { canMatch } from '@/lib/matching/policy'
import { isExact } from './rules'
import * as store from './store'

type Together = {
  readonly done: number
  /** Decided by another meanwhile, or not without a doubt any more. */
  readonly left: number
}

/**
 * Accepts matches that are the same letter for letter, each whole or not at all, and all in one moment, by which
 * they can be taken back together. Refuses as accepting the first would where none could be.
 */
export async function acceptTogether(
  actor: Actor,
  proposalIds: readonly string[],
): Promise<Outcome<Together & { readonly at: string }>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  const at = now()
  const outcomes: Outcome<undefined>[] = []
  // By id, so that taking them back, the last first, finds each as it was left.
  for (const id of proposalIds.toSorted()) {
    const accepting = transaction(
      async (tx) => {
        const reasons = (await store.findReasons(tx, id)) ?? reject('PROPOSAL_UNKNOWN')
        if (!isExact(reasons)) reject('PROPOSAL_DECIDED')
        return acceptIn(tx, actor, id, at)
      },
      { seconds: 60 },
    )
    outcomes.push(await accepting)
  }
  const counted = countOf(outcomes)
  return counted.ok ? ok({ ...counted.value, at: toDate(at).toISOString() }) : counted
}

/** Takes back what the actor accepted in that moment and stands accepted, the last first. */
export async function reopenTogether(actor: Actor, at: Date): Promise<Outcome<Together>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  const outcomes: Outcome<undefined>[] = []
  for (const id of await store.listAcceptedAt(readable(), at, actorId(actor)))
    outcomes.push(await reopenProposal(actor, id))
  return countOf(outcomes)
}

function countOf(outcomes: readonly Outcome<undefined>[]): Outcome<Together> {
  const refusals: Refusal[] = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))
  const done = outcomes.length - refusals.length
  if (done > 0) return ok({ done, left: refusals.length })
  const [{ code, facts } = { code: 'PROPOSAL_DECIDED' as const, facts: {} }] = refusals
  return refuse(code, facts)
}
