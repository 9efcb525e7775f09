import { readSettings } from '@/lib/communities/queries'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { canManageSeats } from '@/lib/seats/policy'
import { rolesAsText, type SeatPolicyInput } from '@/lib/seats/schema'
import type { SeatTerms } from '@/lib/seats/types'
import type { SeatPolicyView } from '@/lib/seats/types-desk'
import { basedOn } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { publishTerms, termsInForce } from '@/lib/versioned/commands'
import type { VersionedTerms } from '@/lib/versioned/types'
import { FIRST_TERMS } from './rules'
import * as store from './store'

export const SEAT_POLICIES: VersionedTerms<SeatTerms, SeatPolicyView> = {
  lock: store.lockPolicies,
  list: store.listPolicies,
  insert: store.insertPolicy,
  first: FIRST_TERMS,
  refuseStale: (version) => reject('POLICY_CHANGED', { version }),
  refusePast: () => reject('SEAT_POLICY_STARTS_PAST', {}, 'effectiveFrom'),
  form: ({ roles, companyPoints, companyMany, referralPoints, waitingPoints, waitingMax }) => {
    const points = { companyPoints, companyMany, referralPoints, waitingPoints, waitingMax }
    return basedOn({ roles: rolesAsText(roles), ...points })
  },
  facts: ({ roles, ...points }) => ({ roles: roles.length, ...points }),
  action: 'seat-policy.published',
  subjectType: 'seatPolicy',
}

/**
 * Publishes the next version of the policy; it orders the wait-list from the first moment of its day,
 * or at once. Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, SEAT_POLICY_STARTS_PAST.
 */
export async function saveSeatPolicy(
  actor: Actor,
  input: SeatPolicyInput,
): Promise<Outcome<number>> {
  if (!canManageSeats(actor)) return refuse('NOT_ALLOWED')
  const { after, effectiveFrom, note, ...terms } = input
  return transaction(async (tx) => {
    const { timeZone } = await readSettings(tx)
    const form = { after, effectiveFrom, note }
    const { version } = await publishTerms(tx, actor, SEAT_POLICIES, { form, terms, timeZone })
    await seatsMayOpen(tx)
    return version
  })
}

/** The policy in force now, as a step of another's transaction. The first is made on first use. */
export async function policyInForce(tx: Tx): Promise<SeatPolicyView> {
  return termsInForce(tx, SEAT_POLICIES)
}
