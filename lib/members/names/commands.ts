import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { now } from '@/lib/shared/clock'
import { judgeNames } from '@/lib/naming/verdicts/commands'
import { queueNamesAdded } from '@/lib/redaction/store'
import { nicknamesChanged } from './jobs-kinds'
import { placeNickname, widen } from './rules'
import * as store from './store'
import { insertEvents, type NewEvent } from '@/lib/members/status/store'
import type { NameKind } from './types'

/** Steps of another command's transaction; who may do it is that command's question. */

/**
 * Writes down that a member's group nickname is this, or none, as seen at the instant. Renames are
 * history: the one held so far ends, and an observation from the past takes its place in the past.
 */
export async function renameTo(
  tx: Tx,
  memberId: string,
  nickname: string | null,
  seen: { readonly source: string; readonly at: Temporal.Instant },
): Promise<void> {
  await renameAll(tx, [{ memberId, nickname }], seen)
}

/** The same for many members at once, each named once, in a handful of statements. */
export async function renameAll(
  tx: Tx,
  seenNames: readonly { readonly memberId: string; readonly nickname: string | null }[],
  { source, at }: { readonly source: string; readonly at: Temporal.Instant },
): Promise<void> {
  const ids = seenNames.map(({ memberId }) => memberId)
  await store.lockMembers(tx, ids)
  const held = await store.findNicknames(tx, ids)
  const changes = seenNames.flatMap(({ memberId, nickname }) =>
    placeNickname(held.get(memberId) ?? [], nickname, at).map((change) => ({
      ...change,
      memberId,
    })),
  )
  if (changes.length === 0) return
  await store.writeNicknames(tx, changes, source)
  const changed = [...new Set(changes.map(({ memberId }) => memberId))]
  await judgeNames(tx, changed)
  await namesChanged(tx, changed)
  // An evening on which many change theirs is one look now and then.
  const startAfter = now().add({ minutes: 10 })
  await enqueue(tx, nicknamesChanged, {}, { singletonKey: 'soon', startAfter })
}

/**
 * Adds a string the member is or was called. One that is known already is held for as long as both
 * say. A group nickname that is held now is `renameTo`.
 */
export async function addName(
  tx: Tx,
  memberId: string,
  name: {
    readonly kind: NameKind
    readonly text: string
    readonly source: string
    readonly heldFrom: Temporal.Instant
    readonly heldTo: Temporal.Instant | null
  },
): Promise<void> {
  const { kind, text, source, heldFrom, heldTo } = name
  if (kind === 'GROUP_NICKNAME' && heldTo === null) {
    await renameTo(tx, memberId, text, { source, at: heldFrom })
    return
  }
  await store.lockMembers(tx, [memberId])
  const same = await store.findSameName(tx, memberId, { kind, text })
  const time = { from: heldFrom, to: heldTo }
  if (same === null) await store.insertName(tx, memberId, { kind, text, source, ...time })
  else {
    const wider = widen(same, time)
    if (wider === null) return
    await store.holdName(tx, same.id, wider)
  }
  if (kind === 'GROUP_NICKNAME') await judgeNames(tx, [memberId])
  await namesChanged(tx, [memberId])
}

/**
 * What follows from any change of names: what finds the members is written anew, and what is
 * published is looked through for the new names.
 */
export async function namesChanged(tx: Tx, memberIds: readonly string[]): Promise<void> {
  await store.refreshSearch(tx, memberIds)
  await queueNamesAdded(tx)
}

const ACTIONS: Readonly<Record<NewEvent['kind'], AuditAction>> = {
  APPLIED: 'member.applied',
  ADMITTED: 'member.admitted',
  ON_LEAVE: 'member.on-leave',
  LEAVE_ENDED: 'member.leave-ended',
  FLAGGED: 'member.flagged',
  UNFLAGGED: 'member.unflagged',
  LEFT: 'member.left',
  REMOVED: 'member.removed',
  RETURNED: 'member.returned',
}

/** Adds to the history of a member's status, with who and why, and to the audit record. */
export async function recordStatus(
  tx: Tx,
  memberId: string,
  { by, ...event }: NewEvent & { readonly by: Actor },
): Promise<void> {
  await insertEvents(tx, [memberId], event, actorId(by))
  const { kind, fromDay, untilDay } = event
  // Why stands in the event alone, which can be emptied when the person is to be forgotten.
  const facts =
    fromDay == null ? {} : { from: fromDay.toString(), until: untilDay?.toString() ?? null }
  await record(tx, by, {
    action: ACTIONS[kind],
    subjectType: 'member',
    subjectId: memberId,
    facts,
  })
}
