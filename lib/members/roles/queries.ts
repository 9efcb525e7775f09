import { lastActsOn } from '@/lib/audit/store'
import { ROLES, type Role, type Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canGrant, canManagePeople } from '@/lib/members/policy'
import { findDisplayNames } from '@/lib/members/profile/store'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import type { QueueHead } from '@/lib/shared/queue-head'
import { ENDS_SOON_DAYS, rolesAt } from './rules'
import * as store from './store'
import type { RoleHolder, RolesOfMember } from './types'

const MAX_EVENTS = 30

/**
 * Who holds which role, by role, with who granted it last, when and why, and when it ends; null for a viewer who does
 * not manage people. A role that came with the set-up, the command line or a merge was granted by no record.
 */
export async function roleHolders(
  viewer: Viewer,
): Promise<ReadonlyMap<Role, readonly RoleHolder[]> | null> {
  if (!canManagePeople(viewer)) return null
  const [db, at] = [readable(), now()]
  const listed = await store.listRoleHolders(db)
  const people = listed.map((one) => ({ ...one, roles: rolesAt(one.roles, one.ends, at) }))
  const ids = people.map(({ id }) => id)
  const [grants, reasons] = await Promise.all([
    lastActsOn(db, 'role.granted', { subjectType: 'member', subjectIds: ids, by: 'role' }),
    store.lastReasons(db, ids),
  ])
  const names = await findDisplayNames(
    db,
    grants.flatMap(({ actorId }) => actorId ?? []),
  )
  const holderOf = (role: Role, { id, displayName, groupName, ends }: (typeof people)[number]) => {
    const grant = grants.find((one) => one.subjectId === id && one.value === role)
    const by = grant?.actorId == null ? null : (names.get(grant.actorId) ?? null)
    const given = reasons.find((one) => one.memberId === id && one.role === role)
    return {
      id,
      displayName,
      groupName,
      granted: grant === undefined ? null : { at: toInstant(grant.at), by },
      reason: given?.reason ?? '',
      endsAt: ends.get(role) ?? null,
    }
  }
  return new Map(
    ROLES.map((role) => [
      role,
      people.filter(({ roles }) => roles.includes(role)).map((one) => holderOf(role, one)),
    ]),
  )
}

/** When the member's roles end, and what happened to them; null for a viewer who does not manage people. */
export async function rolesOfMember(
  viewer: Viewer,
  memberId: string,
): Promise<RolesOfMember | null> {
  if (!canManagePeople(viewer)) return null
  const db = readable()
  const [ends, rows] = await Promise.all([
    store.findEnds(db, memberId),
    store.listRoleEvents(db, memberId, MAX_EVENTS),
  ])
  const events = rows.map(({ at, until, by, ...row }) => ({
    ...row,
    at: toInstant(at),
    until: until === null ? null : toInstant(until),
    by: by?.displayName ?? null,
  }))
  return { ends, events }
}

/** Roles that end within a week, of those that the viewer may give; null where these are none. */
export async function rolesEnding(viewer: Viewer): Promise<QueueHead | null> {
  const roles = ROLES.filter((role) => canGrant(viewer, role))
  if (roles.length === 0) return null
  const week = { hours: ENDS_SOON_DAYS * 24 }
  const at = now()
  const span = { after: toDate(at), until: toDate(at.add(week)) }
  const { count, first } = await store.countEnding(readable(), roles, span)
  return { count, since: first === null ? null : toInstant(first).subtract(week), first: null }
}
