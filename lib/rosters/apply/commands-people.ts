import type { Tx } from '@/lib/db/transaction'
import { namesChanged } from '@/lib/members/names/commands'
import { addOtherNames as addNames } from '@/lib/members/names/store'
import { insertMembers } from '@/lib/members/status/store-many'
import { grantFirst } from '@/lib/quotas/commands-ledger'
import { sureParts } from '@/lib/naming/nickname/rules-doubt'
import { now } from '@/lib/shared/clock'
import { judgingAt } from '@/lib/rosters/plan/commands'
import { memberMeant } from '@/lib/rosters/plan/rules-gone'
import type * as store from '@/lib/rosters/store'
import type { RosterEffects } from '@/lib/rosters/undo/types'
import type { findHomes } from '@/lib/rosters/undo/store'
import type { Effects } from './rules'
import { newMemberOf } from './rules-newcomer'
import { tieRows } from './store'

/** Status and home of these, as they were. */
export function homesOf(
  before: Awaited<ReturnType<typeof findHomes>>,
  ids: readonly string[],
): RosterEffects['returned'] {
  const wanted = new Set(ids)
  return before.flatMap(({ id, status, groupId }) =>
    wanted.has(id) && (status === 'ACTIVE' || status === 'LEFT' || status === 'REMOVED')
      ? [{ memberId: id, status, groupId }]
      : [],
  )
}

/** Makes members of the rows that are new; answers which row became whom. */
export async function addNewcomers(
  tx: Tx,
  {
    roster,
    rows,
    effects,
  }: {
    readonly roster: store.RosterFacts
    readonly rows: readonly store.StoredRow[]
    readonly effects: Effects
  },
) {
  const ids = new Set(effects.added)
  const coming = rows.filter(({ id }) => ids.has(id))
  if (coming.length === 0) return []
  const { findingOf } = await judgingAt(tx, roster.takenAt)
  const people = coming.map((row) =>
    newMemberOf(row, sureParts(findingOf(row.nickname)), roster.takenAt),
  )
  const memberIds = await insertMembers(tx, roster.groupId, people)
  await tieRows(
    tx,
    coming.map((row, at) => ({ rowId: row.id, memberId: memberIds[at] ?? '' })),
  )
  await grantFirst(tx, memberIds, now())
  return coming.map((row, at) => ({ row, memberId: memberIds[at] ?? '' }))
}

/**
 * Accounts and real names go to the member a row means; chosen members are tied to their rows. Answers the
 * ids of the names that are new.
 */
export async function addOtherNames(
  tx: Tx,
  rows: readonly store.StoredRow[],
  added: ReadonlyMap<string, string>,
  at: Date,
): Promise<readonly string[]> {
  const meant = rows.flatMap((row) => {
    const memberId = added.get(row.id) ?? (row.outcome === 'FAULTY' ? null : memberMeant(row))
    return memberId === null ? [] : [{ row, memberId }]
  })
  const chosen = meant.filter(({ row, memberId }) => row.chosen === memberId)
  if (chosen.length > 0) {
    await tieRows(
      tx,
      chosen.map(({ row, memberId }) => ({ rowId: row.id, memberId })),
    )
  }
  const names = meant.flatMap(({ row: { fields }, memberId }) => [
    ...(fields.account === undefined
      ? []
      : [{ memberId, kind: 'ACCOUNT_NAME' as const, text: fields.account }]),
    ...(fields.name === undefined
      ? []
      : [{ memberId, kind: 'REAL_NAME' as const, text: fields.name }]),
  ])
  if (names.length === 0) return []
  const changed = await addNames(tx, names, { at, source: 'roster' })
  if (changed.length > 0) await namesChanged(tx, [...new Set(changed.map((one) => one.memberId))])
  return changed.map(({ id }) => id)
}
