import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { lockCommunity, setGroupAbout } from '@/lib/communities/store'
import { transaction } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/members/policy'
import { aboutForm } from '@/lib/members/rules-forms'
import type { AboutInput } from '@/lib/members/schema-about'
import { requireUnchanged } from '@/lib/shared/based-on'
import { type Outcome, refuse } from '@/lib/shared/outcome'

/**
 * What visitors read of the groups. A group that is not named keeps its words.
 * Refusals: CHANGED_MEANWHILE {count}.
 */
export async function describeGroups(
  actor: Actor,
  { groups, basedOn }: AboutInput,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const found = await readCommunity(tx)
    if (found !== null) {
      const said = found.groups.map((one) => ({ ...one, about: groups.get(one.id) ?? one.about }))
      requireUnchanged(basedOn, aboutForm(found.groups), aboutForm(said))
    }
    await setGroupAbout(tx, groups)
    await record(tx, actor, {
      action: 'community.described',
      subjectType: 'community',
      subjectId: 'community',
      facts: { groups: groups.size },
    })
    return undefined
  })
}
