import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { seatsMayOpen } from './commands-seats'
import { lockPerson } from '@/lib/members/status/commands'
import { canManagePeople } from '@/lib/members/policy'
import { runsCommunity } from '@/lib/members/rules'
import * as store from './store'

type Exception = { readonly memberId: string; readonly groupId: string; readonly reason: string }

/**
 * Lets a member who runs the community sit in a second group as well, and any member in a side group; it takes a seat
 * there.
 * Refusals: EXCEPTION_FOR_ORGANISERS, EXCEPTION_AT_HOME, EXCEPTION_HELD, SEATS_TAKEN {group, capacity}.
 */
export async function grantException(
  actor: Actor,
  { memberId, groupId, reason }: Exception,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const member = await lockPerson(tx, memberId)
    const group = (await store.lockGroups(tx, [groupId])).get(groupId)
    if (group === undefined) return reject('GROUP_UNKNOWN', {}, 'groupId')
    if (member.status !== 'ACTIVE') return reject('MEMBER_GONE')
    if (group.kind === 'HOME' && !runsCommunity(member.roles))
      return reject('EXCEPTION_FOR_ORGANISERS', {}, 'memberId')
    if (member.groupId === groupId) return reject('EXCEPTION_AT_HOME', {}, 'groupId')
    if (await store.holdsException(tx, memberId, groupId)) return reject('EXCEPTION_HELD')
    const { name, capacity, seatsTaken } = group
    if (seatsTaken >= capacity) return reject('SEATS_TAKEN', { group: name, capacity }, 'groupId')
    await store.insertException(tx, { memberId, groupId, reason, grantedById: actorId(actor) })
    await seatsMayOpen(tx)
    await record(tx, actor, {
      action: 'group.exception-granted',
      subjectType: 'member',
      subjectId: memberId,
      facts: { groupId },
    })
    return undefined
  })
}

export async function revokeException(
  actor: Actor,
  { memberId, groupId }: Omit<Exception, 'reason'>,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockPerson(tx, memberId)
    if ((await store.deleteExceptions(tx, { memberId, groupId })) === 0) reject('EXCEPTION_GONE')
    await seatsMayOpen(tx)
    await record(tx, actor, {
      action: 'group.exception-revoked',
      subjectType: 'member',
      subjectId: memberId,
      facts: { groupId },
    })
    return undefined
  })
}
