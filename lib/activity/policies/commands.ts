import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { canReview } from '@/lib/activity/policy'
import { readContext } from '@/lib/activity/queries-context'
import type { PolicyInput } from '@/lib/activity/schema'
import type { PolicyTerms, PolicyView } from '@/lib/activity/types'
import { basedOn } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { publishTerms, termsInForce } from '@/lib/versioned/commands'
import type { VersionedTerms } from '@/lib/versioned/types'
import { FIRST_POLICY } from './rules'
import * as store from './store'

export const ACTIVITY_POLICIES: VersionedTerms<PolicyTerms, PolicyView> = {
  lock: store.lockPolicies,
  list: store.listPolicies,
  insert: store.insertPolicy,
  first: FIRST_POLICY,
  refuseStale: (version) => reject('POLICY_CHANGED', { version }),
  refusePast: () => reject('POLICY_STARTS_PAST', {}, 'effectiveFrom'),
  form: ({ windowDays, seats, speakerImmunityDays, newcomerDays, answerDays }) =>
    basedOn({ windowDays, seats, speakerImmunityDays, newcomerDays, answerDays }),
  facts: (terms) => ({ ...terms }),
  action: 'activity-policy.published',
  subjectType: 'activityPolicy',
}

/**
 * Publishes the next version. Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, POLICY_STARTS_PAST.
 */
export async function savePolicy(actor: Actor, input: PolicyInput): Promise<Outcome<number>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  const { timeZone } = await readContext()
  const { after, effectiveFrom, note, ...terms } = input
  const form = { after, effectiveFrom, note }
  return transaction(
    async (tx) =>
      (await publishTerms(tx, actor, ACTIVITY_POLICIES, { form, terms, timeZone })).version,
  )
}

/** The policy in force now, inside the caller's transaction. The first version is created on first use. */
export async function policyInForce(tx: Tx): Promise<PolicyView> {
  return termsInForce(tx, ACTIVITY_POLICIES)
}
