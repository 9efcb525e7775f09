import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { lockMergeable } from '@/lib/matching/merges/store'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { give } from './commands-aliases'
import { canMatch } from './policy'
import type { Alias } from './schema'
import * as store from './store'
import { findDeclined } from './store-parting'

/**
 * Gives a label or nickname back to the member from whom an organiser parted it: their talks, check-ins and
 * names follow it again. Refusals: NOT_ALLOWED, PROPOSAL_UNKNOWN, MEMBER_UNKNOWN, ALIAS_TAKEN.
 */
export async function rejoinAlias(
  actor: Actor,
  { memberId, ...alias }: Alias & { memberId: string },
): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(
    async (tx) => {
      await lockMergeable(tx, [memberId])
      const declined = (await findDeclined(tx, alias, memberId)) ?? reject('PROPOSAL_UNKNOWN')
      await give(tx, actor, alias, memberId, 'HAND')
      await store.decide(tx, declined, 'ACCEPTED', { at: toDate(now()), byId: actorId(actor) })
      await store.closeOthers(tx, alias)
      return undefined
    },
    { seconds: 60 },
  )
}
