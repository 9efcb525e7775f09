import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { basedOn } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { publishTerms } from '@/lib/versioned/commands'
import type { VersionedTerms } from '@/lib/versioned/types'
import { FIRST_TERMS, termsOf } from './rules'
import type { DrawPolicyInput } from './schema'
import * as store from './store-policies'
import type { DrawPolicyView, DrawTerms } from './types'

export const DRAW_POLICIES: VersionedTerms<DrawTerms, DrawPolicyView> = {
  lock: store.lockPolicies,
  list: store.listPolicies,
  insert: store.insertPolicy,
  first: FIRST_TERMS,
  refuseStale: (version) => reject('POLICY_CHANGED', { version }),
  refusePast: () => reject('DRAW_POLICY_STARTS_PAST', {}, 'effectiveFrom'),
  form: (terms) => basedOn(termsOf(terms)),
  facts: (terms) => ({ ...terms }),
  action: 'draw-policy.published',
  subjectType: 'drawPolicy',
}

/**
 * Publishes who takes part in draws of speakers, from a day on or at once. A draw is judged by the terms of the moment
 * at which it was opened. Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, DRAW_POLICY_STARTS_PAST.
 */
export async function saveDrawPolicy(
  actor: Actor,
  input: DrawPolicyInput,
): Promise<Outcome<number>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  const { after, effectiveFrom, note, ...terms } = input
  return transaction(async (tx) => {
    const { timeZone } = await readSettings(tx)
    const form = { after, effectiveFrom, note }
    return (await publishTerms(tx, actor, DRAW_POLICIES, { form, terms, timeZone })).version
  })
}
