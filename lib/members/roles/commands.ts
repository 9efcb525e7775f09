import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { endHandedAccess } from '@/lib/auth/handed/commands'
import { actorId, risesTo } from '@/lib/auth/roles'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor, Role } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import { endHandedAddress } from '@/lib/members/address/commands'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { deleteExceptionsAtHomes } from '@/lib/members/groups/store'
import { canGrant } from '@/lib/members/policy'
import { changeRoles, leavesNoOwner, runsCommunity } from '@/lib/members/rules'
import { lockPerson } from '@/lib/members/status/commands'
import { lockMember, lockOwners } from '@/lib/members/store'
import { requireUnchanged, type BasedOn } from '@/lib/shared/based-on'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { Temporal } from 'temporal-polyfill'
import { endAfter, isOver, lastDayBefore, refuseLastDay, roleForm } from './rules'
import * as store from './store'
import type { RoleEnds, RoleEventKind } from './types'

export type RoleChange = {
  readonly memberId: string
  readonly role: Role
  readonly held: boolean
  /** The console and the demo give none. */
  readonly reason?: string
  /** The last day, `YYYY-MM-DD`; null for no end. Given for a role that is held, it changes the end. */
  readonly until?: string | null
  readonly basedOn?: BasedOn | undefined
}

/**
 * Gives or takes a role, with a reason, until a day if wanted. What others handed the member ends with a role given:
 * the maker of a link would have the role as well.
 *
 * Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, MEMBER_UNKNOWN, MEMBER_NOT_HERE, CHANGED_MEANWHILE {count},
 * ROLE_ENDS_PAST, ROLE_ENDS_FAR, and LAST_OWNER: one owner without an end holds the keys at any time.
 */
export async function changeRole(actor: Actor, change: RoleChange): Promise<Outcome<undefined>> {
  if (!canGrant(actor, change.role)) return refuse('NOT_ALLOWED')
  const { memberId, role, held, reason = '', until = null } = change
  return transaction(async (tx) => {
    requireRecentSignIn(actor)
    const owners = await lockOwners(tx)
    const member = await lockPerson(tx, memberId)
    if (member.status !== 'ACTIVE' && held) reject('MEMBER_NOT_HERE')
    const { timeZone } = await readSettings(tx)
    const ends = await store.findEnds(tx, memberId)
    requireUnchanged(
      change.basedOn,
      formOf(member.roles, ends, role, timeZone),
      roleForm(held, held ? until : null),
    )
    const endsAt = held && until !== null ? endOf(until, timeZone) : null
    const lasts = held && endsAt === null
    if (role === 'OWNER' && !lasts && leavesNoOwner(owners, memberId)) reject('LAST_OWNER')
    // Pressed twice, or the same as another did: nothing is written down of it.
    if (held === member.roles.includes(role) && isSame(ends.get(role) ?? null, endsAt))
      return undefined
    const kind = held ? 'GIVEN' : 'TAKEN'
    await apply(tx, actor, member, { role, kind, reason, endsAt, ends })
    return undefined
  })
}

/**
 * Writes down that roles are over, which counted no more from their end on, and ends what goes with them. One member's
 * at a time, so that one that fails keeps none of the others waiting; a role whose end was moved meanwhile stays. Answers
 * how many ended; throws at the end where one failed.
 */
export async function endRoles(): Promise<number> {
  const actor: Actor = { kind: 'system' }
  let count = 0
  await eachApart(await store.membersWithEnded(readable(), toDate(now())), async (memberId) => {
    const done = await transaction(async (tx) => {
      await lockOwners(tx)
      const at = now()
      const ends = await store.findEnds(tx, memberId)
      const over = [...ends].filter(([, end]) => isOver(end, at))
      for (const [role, endsAt] of over) {
        const member = await lockMember(tx, memberId)
        if (member === null) continue
        // Read anew: the role before it took its own end along.
        const left = await store.findEnds(tx, memberId)
        await apply(tx, actor, member, { role, kind: 'ENDED', reason: '', endsAt, ends: left })
      }
      return over.length
    })
    if (!done.ok) throw new Error(`The end of a role was not written down: ${done.refusal.code}`)
    count += done.value
  })
  return count
}

type Applied = {
  readonly role: Role
  readonly kind: RoleEventKind
  readonly reason: string
  readonly endsAt: Temporal.Instant | null
  /** Of all roles of the member, as they were. */
  readonly ends: RoleEnds
}

const ACTIONS = {
  GIVEN: 'role.granted',
  TAKEN: 'role.revoked',
  ENDED: 'role.ended',
} as const satisfies Record<RoleEventKind, AuditAction>

async function apply(
  tx: Tx,
  actor: Actor,
  member: { readonly id: string; readonly roles: readonly Role[] },
  { role, kind, reason, endsAt, ends }: Applied,
): Promise<void> {
  const roles = changeRoles(member.roles, role, kind === 'GIVEN')
  const others = [...ends].filter(([other]) => other !== role)
  const own = kind === 'GIVEN' && endsAt !== null ? [[role, endsAt] as const] : []
  await store.setRolesAndEnds(tx, member.id, roles, new Map([...others, ...own]))
  const rises = risesTo(member.roles, roles)
  const ended = rises ? await endHandedAccess(tx, member.id) : null
  if (rises) await endHandedAddress(tx, member.id)
  // A second home is for those who run the community: the seat goes with the duty. A side group is for all, and who
  // had a seat there keeps it when it becomes a home.
  const lays = runsCommunity(member.roles) && !runsCommunity(roles)
  const seats = lays ? await deleteExceptionsAtHomes(tx, member.id) : 0
  if (seats > 0) await seatsMayOpen(tx)
  const byId = actorId(actor)
  const event = { role, kind, reason, until: endsAt, at: now(), byId }
  const eventId = await store.insertRoleEvent(tx, member.id, event)
  await record(tx, actor, {
    action: ACTIONS[kind],
    subjectType: 'member',
    subjectId: member.id,
    // The reason stays in the table of the act: it may name people, and can be emptied there.
    facts: {
      role,
      event: eventId,
      ...(endsAt !== null && { until: endsAt.toString() }),
      ...(seats > 0 && { exceptionsRevoked: seats }),
      ...ended,
    },
  })
}

function formOf(roles: readonly Role[], ends: RoleEnds, role: Role, timeZone: string): BasedOn {
  const end = ends.get(role)
  return roleForm(
    roles.includes(role),
    end === undefined ? null : lastDayBefore(end, timeZone).toString(),
  )
}

function isSame(one: Temporal.Instant | null, other: Temporal.Instant | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}

function endOf(until: string, timeZone: string): Temporal.Instant {
  const lastDay = Temporal.PlainDate.from(until)
  const refused = refuseLastDay(lastDay, now().toZonedDateTimeISO(timeZone).toPlainDate())
  if (refused !== null) reject(refused, {}, 'until')
  return endAfter(lastDay, timeZone)
}
