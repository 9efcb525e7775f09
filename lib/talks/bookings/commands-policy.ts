import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { basedOn } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { publishTerms } from '@/lib/versioned/commands'
import type { VersionedTerms } from '@/lib/versioned/types'
import { FIRST_TERMS, termsOf } from './rules'
import type { BookingPolicyInput } from './schema'
import * as store from './store-policies'
import type { BookingPolicyView, BookingTerms } from './types'

export const BOOKING_POLICIES: VersionedTerms<BookingTerms, BookingPolicyView> = {
  lock: store.lockPolicies,
  list: store.listPolicies,
  insert: store.insertPolicy,
  first: FIRST_TERMS,
  refuseStale: (version) => reject('POLICY_CHANGED', { version }),
  refusePast: () => reject('BOOKING_POLICY_STARTS_PAST', {}, 'effectiveFrom'),
  form: (terms) => basedOn(termsOf(terms)),
  facts: ({ atOnce, ...numbers }) => ({ ...numbers, atOnce: atOnce ? 1 : 0 }),
  action: 'booking-policy.published',
  subjectType: 'bookingPolicy',
}

/**
 * Publishes how members take open evenings, from a day on or at once. What is booked stays booked.
 * Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, BOOKING_POLICY_STARTS_PAST.
 */
export async function saveBookingPolicy(
  actor: Actor,
  input: BookingPolicyInput,
): Promise<Outcome<number>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  const { after, effectiveFrom, note, ...terms } = input
  return transaction(async (tx) => {
    const { timeZone } = await readSettings(tx)
    const form = { after, effectiveFrom, note }
    return (await publishTerms(tx, actor, BOOKING_POLICIES, { form, terms, timeZone })).version
  })
}
