import { readSettings } from '@/lib/communities/queries'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { basedOn } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { publishTerms, termsInForce } from '@/lib/versioned/commands'
import type { VersionedTerms } from '@/lib/versioned/types'
import { canManageQuotas } from './policy'
import { FIRST_TERMS } from './rules-policy'
import type { QuotaPolicyInput } from './schema'
import * as store from './store-policies'
import type { QuotaPolicyView, QuotaTerms } from './types'

export const QUOTA_POLICIES: VersionedTerms<QuotaTerms, QuotaPolicyView> = {
  lock: store.lockPolicies,
  list: store.listPolicies,
  insert: store.insertPolicy,
  first: FIRST_TERMS,
  refuseStale: (version) => reject('POLICY_CHANGED', { version }),
  refusePast: () => reject('QUOTA_POLICY_STARTS_PAST', {}, 'effectiveFrom'),
  form: ({ quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax }) =>
    basedOn({ quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax }),
  facts: (terms) => ({ ...terms }),
  action: 'quota-policy.published',
  subjectType: 'quotaPolicy',
}

/**
 * Publishes the next version, in force from the beginning of a day of the community, or from now on.
 * Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, QUOTA_POLICY_STARTS_PAST.
 */
export async function saveQuotaPolicy(
  actor: Actor,
  input: QuotaPolicyInput,
): Promise<Outcome<number>> {
  if (!canManageQuotas(actor)) return refuse('NOT_ALLOWED')
  const { after, effectiveFrom, note, ...terms } = input
  return transaction(async (tx) => {
    const { timeZone } = await readSettings(tx)
    const form = { after, effectiveFrom, note }
    return (await publishTerms(tx, actor, QUOTA_POLICIES, { form, terms, timeZone })).version
  })
}

/** The policy in force now, as a step of another's transaction. The first is made on first use. */
export async function quotaPolicyInForce(tx: Tx): Promise<QuotaPolicyView> {
  return termsInForce(tx, QUOTA_POLICIES)
}

/** The policy that was in force at a moment. */
export async function quotaPolicyAt(tx: Tx, at: Temporal.Instant): Promise<QuotaPolicyView> {
  return termsInForce(tx, QUOTA_POLICIES, at)
}
