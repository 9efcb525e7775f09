import { lastActsOn } from '@/lib/audit/store'
import { ROLES, type Role, type Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/members/policy'
import { findDisplayNames } from '@/lib/members/profile/store'
import { toInstant } from '@/lib/shared/clock'
import { listRoleHolders } from './store'
import type { RoleHolder } from './types'

/**
 * Who holds which role, by role, with who granted it last and when; null for a viewer who does not manage
 * people. A role that came with the set-up, the command line or a merge was granted by no record.
 */
export async function roleHolders(
  viewer: Viewer,
): Promise<ReadonlyMap<Role, readonly RoleHolder[]> | null> {
  if (!canManagePeople(viewer)) return null
  const db = readable()
  const people = await listRoleHolders(db)
  const grants = await lastActsOn(db, 'role.granted', {
    subjectType: 'member',
    subjectIds: people.map(({ id }) => id),
    by: 'role',
  })
  const names = await findDisplayNames(
    db,
    grants.flatMap(({ actorId }) => actorId ?? []),
  )
  const holderOf = (role: Role, { id, displayName, groupName }: (typeof people)[number]) => {
    const grant = grants.find((one) => one.subjectId === id && one.value === role)
    const by = grant?.actorId == null ? null : (names.get(grant.actorId) ?? null)
    return {
      id,
      displayName,
      groupName,
      granted: grant === undefined ? null : { at: toInstant(grant.at), by },
    }
  }
  return new Map(
    ROLES.map((role) => [
      role,
      people.filter(({ roles }) => roles.includes(role)).map((one) => holderOf(role, one)),
    ]),
  )
}
