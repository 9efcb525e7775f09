import { record, recordAll } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { membersMayBeGone } from '@/lib/members/groups/commands-seats'
import { restoreNames } from '@/lib/members/names/commands-restore'
import { insertEvents } from '@/lib/members/status/store'
import { putBack, restoreEnded } from '@/lib/members/status/store-many'
import { guardNames } from '@/lib/redaction/store'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { seatsShort } from '@/lib/rosters/apply/rules'
import { canUseRosters } from '@/lib/rosters/policy'
import { lockCrowd, lockSeats } from '@/lib/rosters/store-members'
import * as rosters from '@/lib/rosters/store'
import { idsOf, namesBack, blockersOf } from './rules'
import * as store from './store'
import type { RosterEffects } from './types'

/**
 * Makes the members what they were before a roster was applied, all of it or nothing: those it added are
 * recorded as having left, since their history and their quota stay; the others get back status, group,
 * nicknames, requests to move and exceptions, but are not signed in again. Refusals: ROSTER_NOT_APPLIED (and when it was undone already), ROSTER_STOOD_ON {count, name}
 * while members were changed or acted since, ROSTER_APPLIED_LATER {date}, ROSTER_OVERFLOWS.
 */
export async function undoRoster(
  actor: Actor,
  id: string,
  options: { readonly reason: string },
): Promise<Outcome<undefined>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => undoIn(tx, actor, id, options.reason), { seconds: 120 })
}

async function undoIn(tx: Tx, actor: Actor, id: string, reason: string): Promise<undefined> {
  requireRecentSignIn(actor)
  await guardNames(tx)
  const known = (await rosters.findRoster(tx, id)) ?? reject('ROSTER_UNKNOWN')
  const { groupId } = known
  // As applying does: one list of a group after another, then its row, then the members.
  await rosters.lockRostersOf(tx, groupId)
  await rosters.lockRoster(tx, id)
  const { effects, appliedAt } = (await store.readEffects(tx, id)) ?? reject('ROSTER_NOT_APPLIED')
  const later = await store.appliedAfter(tx, { id, groupId, appliedAt })
  if (later !== null) reject('ROSTER_APPLIED_LATER', { date: later.toISOString().slice(0, 10) })
  const ids = idsOf(effects)
  await lockCrowd(tx, groupId, ids, { removes: true })
  const people = await store.findNow(tx, ids, appliedAt)
  const blockers = blockersOf(effects, groupId, people)
  const [first] = blockers
  if (first !== undefined) {
    reject('ROSTER_STOOD_ON', { count: blockers.length, name: first.displayName })
  }
  await requireSeats(tx, groupId, effects)
  await carryOut(tx, actor, { id, groupId, effects, appliedAt, reason })
}

async function requireSeats(tx: Tx, groupId: string, effects: RosterEffects): Promise<void> {
  const { added, returned, moved, left } = effects
  const homes = [...returned, ...moved, ...left].map(({ memberId }) => memberId)
  const seats = (await lockSeats(tx, groupId, [...added, ...homes])) ?? reject('GROUP_UNKNOWN')
  const sitting = effects.ended?.exceptions.length ?? 0
  const coming = left.filter((one) => one.groupId === groupId).length + sitting
  const over = seatsShort(seats, coming, added.length + returned.length + moved.length)
  if (over > 0) reject('ROSTER_OVERFLOWS', { over, capacity: seats.capacity })
}

async function carryOut(
  tx: Tx,
  actor: Actor,
  {
    id,
    groupId,
    effects,
    appliedAt,
    reason,
  }: {
    readonly id: string
    readonly groupId: string
    readonly effects: RosterEffects
    readonly appliedAt: Date
    readonly reason: string
  },
): Promise<void> {
  const { added, returned, moved, left, names, otherNames } = effects
  const at = now()
  const newcomers = added.map((memberId) => ({ memberId, status: 'LEFT' as const, groupId }))
  // Who goes makes room for who comes back.
  await putBack(tx, [...newcomers, ...returned, ...moved], toDate(at))
  await putBack(tx, left, toDate(at))
  if (effects.ended !== undefined) {
    await restoreEnded(tx, effects.ended, { groupId, at: appliedAt })
  }
  await restoreNames(
    tx,
    names.map(({ memberId, ...worn }) => ({ memberId, ...namesBack(worn) })),
    otherNames,
  )
  const removed = returned.filter(({ status }) => status === 'REMOVED').map(idOf)
  const gone = [...added, ...returned.filter(({ status }) => status !== 'REMOVED').map(idOf)]
  const happened = [
    ['LEFT', 'member.left', gone],
    ['REMOVED', 'member.removed', removed],
    ['RETURNED', 'member.returned', left.map(idOf)],
  ] as const
  for (const [kind, , members] of happened) {
    if (members.length > 0) await insertEvents(tx, members, { kind, reason, at }, actorId(actor))
  }
  const actions = [...happened, ['MOVED', 'member.moved', moved.map(idOf)] as const]
  for (const [, action, members] of actions) {
    await recordAll(
      tx,
      actor,
      members.map((subjectId) => ({
        action,
        subjectType: 'member',
        subjectId,
        facts: { rosterId: id, because: 'undone' },
      })),
    )
  }
  await record(tx, actor, {
    action: 'roster.undone',
    subjectType: 'roster',
    subjectId: id,
    facts: {
      groupId,
      added: added.length,
      renamed: names.length,
      returned: returned.length,
      moved: moved.length,
      left: left.length,
    },
  })
  await store.markUndone(tx, id, toDate(at))
  await membersMayBeGone(tx)
}

function idOf({ memberId }: { readonly memberId: string }): string {
  return memberId
}
