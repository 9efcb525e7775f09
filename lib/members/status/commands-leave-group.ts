import type { Actor } from '@/lib/auth/types'
import { holdClosed } from '@/lib/communities/store'
import { transaction } from '@/lib/db/transaction'
import { membersMayBeGone } from '@/lib/members/groups/commands-seats'
import { recordStatus } from '@/lib/members/names/commands'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { lockPerson } from './commands'
import { setStatus } from './store'

/**
 * A member whose group was closed leaves by themself, with nothing held against them: as those do whom organisers let go.
 * They are signed out, and can apply to another group. Refusals: SIGN_IN_FIRST, MEMBER_GONE, LEAVES_WITH_DUTIES,
 * GROUP_OPEN_ALREADY.
 */
export async function leaveClosedGroup(
  actor: Actor,
  { reason }: { readonly reason: string },
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const member = await lockPerson(tx, actor.memberId)
    if (member.status !== 'ACTIVE') reject('MEMBER_GONE')
    // The last owner is among them, and who speaks for the community is not lost by a tap.
    if (member.roles.length > 0) reject('LEAVES_WITH_DUTIES')
    if (!(await holdClosed(tx, member.groupId))) reject('GROUP_OPEN_ALREADY')
    await setStatus(tx, member.id, 'LEFT')
    await recordStatus(tx, member.id, { kind: 'LEFT', reason, at: now(), by: actor })
    await membersMayBeGone(tx)
    return undefined
  })
}
