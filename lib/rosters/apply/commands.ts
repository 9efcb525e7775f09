import { record, recordAll } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { renameAll } from '@/lib/members/names/commands'
import { canChangeStatus } from '@/lib/members/policy'
import { insertEvents } from '@/lib/members/status/store'
import { bringHome, letGo } from '@/lib/members/status/store-many'
import { grantFirst } from '@/lib/quotas/commands-ledger'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { guardNames } from '@/lib/redaction/store'
import { openOrReject } from '@/lib/rosters/commands'
import { replan } from '@/lib/rosters/plan/commands'
import { canUseRosters } from '@/lib/rosters/policy'
import { followUp } from './commands-follow-up'
import { addNewcomers, addOtherNames, homesOf } from './commands-people'
import { type Effects, effectsOf, isMajority, seatsShort } from './rules'
import { memberMeant } from '@/lib/rosters/plan/rules-gone'
import { type Known, lockCrowd, lockSeats } from '@/lib/rosters/store-members'
import * as store from '@/lib/rosters/store'
import * as undo from '@/lib/rosters/undo/store'
import type { Applied } from '@/lib/rosters/types-view'

type Options = {
  /** Whether members a complete list does not name are recorded as having left. */
  readonly markGone: boolean
  /** That text which looks misread was looked at, and reads right. */
  readonly readsRight?: boolean
  /** That most of the group left, and is to be recorded so. */
  readonly majorityGone?: boolean
  /** The words under which everybody's history remembers a roster of that time. */
  readonly reasonOf: (takenAt: Date) => string
}

/**
 * Makes the members what the roster says, all of it or nothing. When it means something else by now
 * than was last shown, the new meaning is kept, no member is changed, and ROSTER_CHANGED says so.
 */
export async function applyRoster(
  actor: Actor,
  id: string,
  options: Options,
): Promise<Outcome<Applied>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  const outcome = await transaction(async (tx) => applyIn(tx, actor, id, options), { seconds: 120 })
  if (!outcome.ok) return outcome
  const { value } = outcome
  return 'differs' in value
    ? refuse('ROSTER_CHANGED', { count: value.differs })
    : { ok: true, value }
}

async function applyIn(
  tx: Tx,
  actor: Actor,
  id: string,
  options: Options,
): Promise<Applied | { differs: number }> {
  await guardNames(tx)
  const known = (await store.findRoster(tx, id)) ?? reject('ROSTER_UNKNOWN')
  await store.lockRostersOf(tx, known.groupId)
  const roster = await openOrReject(tx, id)
  const later = await store.laterApplied(tx, roster)
  if (later !== null) reject('ROSTER_OUTDATED', { date: later.toISOString().slice(0, 10) })
  await lockCrowd(tx, roster.groupId, idsIn(await store.readRows(tx, id)))
  const { differs, members } = await replan(tx, roster)
  if (differs.length > 0) {
    const lines = differs.filter((line) => line !== null)
    await store.summarise(tx, id, { changed: lines })
    return { differs: differs.length }
  }
  const rows = await store.readRows(tx, id)
  const crowd = new Map(members.map((member) => [member.id, member]))
  const effects = effectsOf(rows, crowd)
  if (effects.open > 0) reject('ROSTER_DOUBTS_OPEN', { count: effects.open })
  requireOneEach(rows)
  if (options.readsRight !== true && (await store.looksMisread(tx, id))) {
    reject('ROSTER_LOOKS_MISREAD', {}, 'readsRight')
  }
  const left = options.markGone ? allowedToGo(actor, effects, crowd) : []
  const home = members.filter((member) => member.home && member.here).length
  if (options.majorityGone !== true && isMajority(left.length, home)) {
    reject('ROSTER_MOST_GONE', { count: left.length, members: home }, 'majorityGone')
  }
  requireMayReturn(actor, effects, crowd)
  await requireSeats(tx, roster.groupId, effects, left, crowd)
  return carryOut(tx, actor, {
    roster,
    rows,
    effects,
    left,
    crowd,
    reason: options.reasonOf(roster.takenAt),
  })
}

type Work = {
  readonly roster: store.RosterFacts
  readonly rows: readonly store.StoredRow[]
  readonly effects: Effects
  readonly left: readonly string[]
  readonly crowd: ReadonlyMap<string, Known>
  readonly reason: string
}

async function carryOut(tx: Tx, actor: Actor, work: Work): Promise<Applied> {
  const { roster, rows, effects, left, reason } = work
  const { groupId, takenAt } = roster
  const at = toInstant(takenAt)
  const appliedAt = toDate(now())
  const before = await undo.findHomes(tx, [...effects.returned, ...effects.moved, ...left])
  const wornBefore = await undo.findWorn(
    tx,
    effects.renamed.map(({ memberId }) => memberId),
  )
  // Who goes makes room for who comes.
  const gone = await letGo(tx, left, appliedAt)
  const come = await bringHome(tx, groupId, [...effects.returned, ...effects.moved], appliedAt)
  // A member who had left before there were quotas is given theirs on coming back.
  await grantFirst(tx, effects.returned, now())
  const added = await addNewcomers(tx, work)
  const members = new Map(added.map(({ row, memberId }) => [row.id, memberId]))
  const worn = added.map(({ row, memberId }) => ({ memberId, nickname: row.nickname }))
  await renameAll(tx, [...worn, ...effects.renamed], { source: 'roster', at })
  const otherNames = await addOtherNames(tx, rows, members, takenAt)
  const renamed = [...worn, ...effects.renamed].map(({ memberId }) => memberId)
  const wornAfter = await undo.findWorn(tx, renamed)
  await undo.writeEffects(tx, roster.id, {
    added: [...members.values()],
    returned: homesOf(before, effects.returned),
    moved: homesOf(before, effects.moved),
    left: homesOf(before, left),
    names: renamed.map((memberId) => ({
      memberId,
      before: wornBefore.get(memberId) ?? [],
      after: wornAfter.get(memberId) ?? [],
    })),
    otherNames,
    ended: {
      transfers: [...gone.transfers, ...come.transfers],
      exceptions: come.exceptions,
      signedOut: gone.signedOut,
    },
  })
  const by = actorId(actor)
  const happened = [
    ['ADMITTED', 'member.admitted', [...members.values()]],
    ['RETURNED', 'member.returned', effects.returned],
    ['LEFT', 'member.left', left],
  ] as const
  for (const [kind, action, ids] of happened) {
    if (ids.length > 0) await insertEvents(tx, ids, { kind, reason, at }, by)
    await recordAll(
      tx,
      actor,
      ids.map((id) => statusRecord(action, id, roster.id)),
    )
  }
  await recordAll(
    tx,
    actor,
    effects.moved.map((id) => statusRecord('member.moved', id, roster.id)),
  )
  const counts = {
    added: added.length,
    renamed: effects.renamed.length,
    returned: effects.returned.length,
    moved: effects.moved.length,
    left: left.length,
    gone: effects.gone.length,
  }
  await record(tx, actor, {
    action: 'roster.applied',
    subjectType: 'roster',
    subjectId: roster.id,
    facts: { groupId, takenAt: takenAt.toISOString(), ...counts },
  })
  await store.updateRoster(tx, roster.id, { state: 'APPLIED', appliedAt, appliedById: by })
  await store.summarise(tx, roster.id, { ...counts, changed: [] })
  await followUp(tx, groupId)
  return counts
}

function statusRecord(action: AuditAction, memberId: string, rosterId: string) {
  return { action, subjectType: 'member', subjectId: memberId, facts: { rosterId } }
}

/** An actor does not record that they themselves, or a member above them, left. */
function allowedToGo(actor: Actor, { gone }: Effects, crowd: Work['crowd']): string[] {
  return gone.filter((id) => {
    const member = crowd.get(id)
    return member !== undefined && canChangeStatus(actor, member)
  })
}

function requireMayReturn(actor: Actor, { returned }: Effects, crowd: Work['crowd']): void {
  const above = returned.filter((id) => {
    const member = crowd.get(id)
    return member === undefined || !canChangeStatus(actor, member)
  })
  if (above.length > 0) reject('ROSTER_NEEDS_OWNER', { count: above.length })
}

async function requireSeats(
  tx: Tx,
  groupId: string,
  { added, returned, moved }: Effects,
  left: readonly string[],
  crowd: Work['crowd'],
): Promise<void> {
  const seats =
    (await lockSeats(tx, groupId, [...returned, ...moved, ...left])) ?? reject('GROUP_UNKNOWN')
  const coming = added.length + returned.length + moved.length
  const going = left.filter((id) => crowd.get(id)?.home === true).length
  const over = seatsShort(seats, coming, going)
  if (over > 0) reject('ROSTER_OVERFLOWS', { over, capacity: seats.capacity })
}

/** Two rows for one member would rename them twice. */
function requireOneEach(rows: readonly store.StoredRow[]): void {
  const meant = rows.flatMap((row) => memberMeant(row) ?? [])
  if (new Set(meant).size < meant.length) reject('ROSTER_MEMBER_TWICE')
}

function idsIn(rows: readonly store.StoredRow[]): string[] {
  const ids = rows.flatMap((row) => [
    row.memberId,
    memberMeant(row),
    ...(row.doubt?.candidates.map(({ memberId }) => memberId) ?? []),
  ])
  return [...new Set(ids.filter((id) => id !== null))]
}
