import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { setAbout } from '@/lib/communities/store'
import { transaction } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/members/policy'
import type { AboutInput } from '@/lib/members/schema-about'
import { type Outcome, refuse } from '@/lib/shared/outcome'

/** What visitors read of the community and its groups. A group that is not named keeps its words. */
export async function describeCommunity(
  actor: Actor,
  { about, groups }: AboutInput,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await setAbout(tx, about, groups)
    await record(tx, actor, {
      action: 'community.described',
      subjectType: 'community',
      subjectId: 'community',
      facts: { groups: groups.size },
    })
    return undefined
  })
}
