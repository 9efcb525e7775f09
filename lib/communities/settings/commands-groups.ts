import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readCommunity } from '@/lib/communities/queries'
import { insertGroup, lockCommunity, placeGroups, renameGroup } from '@/lib/communities/store'
import { MAX_GROUPS } from '@/lib/communities/rules'
import { transaction } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { groupForm, inOrder } from './rules-groups'
import type { GroupChange, NewGroup } from './schema-groups'

/**
 * Adds a group, after the others, with the default seats and week of evenings. It is offered to applicants and
 * members at once. Refusals: NOT_ALLOWED, TOO_MANY_GROUPS, GROUP_NAME_TAKEN.
 */
export async function addGroup(actor: Actor, { name, about }: NewGroup): Promise<Outcome<string>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const groups = (await readCommunity(tx))?.groups ?? []
    if (groups.length >= MAX_GROUPS) reject('TOO_MANY_GROUPS')
    if (groups.some((group) => group.name === name)) reject('GROUP_NAME_TAKEN', {}, 'name')
    const last = groups.reduce((max, { position }) => Math.max(max, position), -1)
    const id = await insertGroup(tx, { name, about, position: last + 1 })
    await record(tx, actor, { action: 'group.added', subjectType: 'group', subjectId: id })
    return id
  })
}

/**
 * What a group is called, and at which place it stands on screens; the others make room. Its members, evenings
 * and logs stay its own. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_NAME_TAKEN, CHANGED_MEANWHILE {count}.
 */
export async function changeGroup(
  actor: Actor,
  { groupId, name, place, basedOn }: GroupChange,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockCommunity(tx)
    const groups = (await readCommunity(tx))?.groups ?? []
    const at = groups.findIndex(({ id }) => id === groupId)
    const group = groups[at]
    if (group === undefined) return reject('GROUP_UNKNOWN')
    const before = groupForm({ name: group.name, place: at + 1 })
    requireUnchanged(basedOn, before, groupForm({ name, place }))
    if (groups.some((one) => one.id !== groupId && one.name === name))
      reject('GROUP_NAME_TAKEN', {}, 'name')
    const fields = [
      ...(group.name === name ? [] : ['name']),
      ...(at + 1 === place ? [] : ['place']),
    ]
    if (fields.length === 0) return undefined
    await renameGroup(tx, groupId, name, group.position)
    await placeGroups(
      tx,
      inOrder(
        groups.map(({ id }) => id),
        groupId,
        place,
      ),
    )
    await record(tx, actor, {
      action: 'group.changed',
      subjectType: 'group',
      subjectId: groupId,
      facts: { fields: fields.join(' ') },
    })
    return undefined
  })
}
