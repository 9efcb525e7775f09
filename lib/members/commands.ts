import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { canChangeStanding, canGrant, canManagePeople } from './policy'
import { changeRoles, leavesNoOwner } from './rules'
import type { PersonInput, ProfileInput } from './schema'
import * as store from './store'
import type { MemberStatus } from './types'
import type { Role } from '@/lib/auth/types'

/** A member corrects their own profile. */
export async function editOwnProfile(
  actor: Actor,
  input: ProfileInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    // Named one by one: nobody edits more of themselves than the profile.
    const { displayName, company, position, city, about, namePublic, groupNickname } = input
    const fields = { displayName, company, position, city, about, namePublic }
    await store.updateMember(tx, actor.memberId, fields)
    await store.holdNickname(tx, actor.memberId, groupNickname, 'profile', toDate(now()))
    await store.refreshFolded(tx, actor.memberId)
    return undefined
  })
}

/** An organiser adds a person who is in the chat group already. Answers the new member's id. */
export async function addMember(actor: Actor, input: PersonInput): Promise<Outcome<string>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await requireGroup(tx, input.groupId)
    const { groupNickname, joinedOn, ...fields } = input
    const joinedAt = joinedOn === null ? toDate(now()) : new Date(joinedOn)
    const id = await store.insertMember(tx, { ...fields, joinedAt })
    await store.holdNickname(tx, id, groupNickname, 'desk', joinedAt)
    await store.refreshFolded(tx, id)
    await record(tx, actor, {
      action: 'member.added',
      subjectType: 'member',
      subjectId: id,
      facts: {},
    })
    return id
  })
}

export async function correctMember(
  actor: Actor,
  memberId: string,
  input: PersonInput,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const member = await lockOrReject(tx, memberId)
    const own = actor.kind === 'member' && actor.memberId === memberId
    if (!own && !canChangeStanding(actor, member)) reject('NOT_ALLOWED')
    await requireGroup(tx, input.groupId)
    const { groupNickname, joinedOn, ...fields } = input
    const since = joinedOn === null ? {} : { joinedAt: new Date(joinedOn) }
    await store.updateMember(tx, memberId, { ...fields, ...since })
    await store.holdNickname(tx, memberId, groupNickname, 'desk', toDate(now()))
    await store.refreshFolded(tx, memberId)
    await record(tx, actor, {
      action: 'member.corrected',
      subjectType: 'member',
      subjectId: memberId,
      facts: {},
    })
    return undefined
  })
}

/** Gives or takes a role. Taking the last owner's role is refused: someone must hold the keys. */
export async function changeRole(
  actor: Actor,
  change: { memberId: string; role: Role; held: boolean },
): Promise<Outcome<undefined>> {
  if (!canGrant(actor, change.role)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const owners = await store.lockOwners(tx)
    const member = await lockOrReject(tx, change.memberId)
    if (member.status !== 'ACTIVE' && change.held) reject('MEMBER_NOT_HERE')
    if (change.role === 'OWNER' && !change.held && leavesNoOwner(owners, member.id)) {
      reject('LAST_OWNER')
    }
    const roles = changeRoles(member.roles, change.role, change.held)
    await store.setRoles(tx, member.id, roles)
    await record(tx, actor, {
      action: change.held ? 'role.granted' : 'role.revoked',
      subjectType: 'member',
      subjectId: member.id,
      facts: { role: change.role },
    })
    return undefined
  })
}

/** Records that somebody left, was removed in the group, or came back. Signs them out when they go. */
export async function changeStanding(
  actor: Actor,
  change: { memberId: string; status: MemberStatus; reason: string },
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const owners = await store.lockOwners(tx)
    const member = await lockOrReject(tx, change.memberId)
    if (!canChangeStanding(actor, member)) reject('NOT_ALLOWED')
    if (member.status === change.status) reject('STANDING_UNCHANGED')
    if (owners.includes(member.id) && leavesNoOwner(owners, member.id)) reject('LAST_OWNER')
    await store.setStatus(tx, member.id, change.status)
    await record(tx, actor, {
      action: `member.${change.status.toLowerCase()}`,
      subjectType: 'member',
      subjectId: member.id,
      facts: { from: member.status, reason: change.reason },
    })
    return undefined
  })
}

async function lockOrReject(tx: Tx, memberId: string) {
  return (await store.lockMember(tx, memberId)) ?? reject('MEMBER_UNKNOWN')
}

async function requireGroup(tx: Tx, groupId: string): Promise<void> {
  if (!(await store.groupExists(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
}
