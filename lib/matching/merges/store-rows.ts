import { ACTIVITY_MERGE } from '@/lib/activity/store-merge'
import { APPLICATIONS_MERGE } from '@/lib/applications/store-merge'
import { AUTH_MERGE } from '@/lib/auth/sessions/store-merge'
import { CHECK_INS_MERGE } from '@/lib/checkins/store-merge'
import { COMPLIANCE_MERGE } from '@/lib/compliance/store-merge'
import * as rows from '@/lib/db/member-rows'
import type { Tx } from '@/lib/db/transaction'
import { DUTIES_MERGE } from '@/lib/duties/store-merge'
import { LOGS_MERGE } from '@/lib/logs/store-merge'
import { MATCHING_MERGE } from '@/lib/matching/store-merge'
import { MEMBERS_MERGE } from '@/lib/members/store-merge'
import { NAMING_MERGE } from '@/lib/naming/store-merge'
import { NIGHTS_MERGE } from '@/lib/nights/store-merge'
import { QUOTAS_MERGE } from '@/lib/quotas/store-merge'
import { REDACTION_MERGE } from '@/lib/redaction/store-merge'
import { REFERRALS_MERGE } from '@/lib/referrals/store-merge'
import { ROSTERS_MERGE } from '@/lib/rosters/store-merge'
import { SPEAKER_DRAWS_MERGE } from '@/lib/speaker-draws/store-merge'
import { TALKS_MERGE } from '@/lib/talks/store-merge'
import type { MergedTable } from './rules-tables'
import type { Change, Moved } from './types'

/** Every foreign key to a member whose rows go with the person, as the rooms that own them declare. */
export const MERGED_ROWS = [
  ...AUTH_MERGE,
  ...LOGS_MERGE,
  ...CHECK_INS_MERGE,
  ...TALKS_MERGE,
  ...SPEAKER_DRAWS_MERGE,
  ...NIGHTS_MERGE,
  ...DUTIES_MERGE,
  ...COMPLIANCE_MERGE,
  ...NAMING_MERGE,
  ...ROSTERS_MERGE,
  ...ACTIVITY_MERGE,
  ...REDACTION_MERGE,
  ...MATCHING_MERGE,
  ...QUOTAS_MERGE,
  ...REFERRALS_MERGE,
  ...APPLICATIONS_MERGE,
  ...MEMBERS_MERGE,
] as const satisfies readonly (rows.MemberRows & { readonly table: MergedTable })[]

/** Gives everything of one member to another; answers what exactly was done. */
export async function moveAll(
  db: Tx,
  fromId: string,
  toId: string,
): Promise<Pick<Moved, 'dropped' | 'moves'>> {
  const done = { dropped: [] as rows.Dropped[], moves: [] as rows.Move[] }
  for (const declared of MERGED_ROWS) {
    const { dropped, moves } = await rows.moveAll(db, declared, fromId, toId)
    done.dropped.push(...dropped)
    done.moves.push(...moves)
  }
  return done
}

/** Moves the rows named, as far as they belong to the first; answers how many did. */
export async function moveRows(
  db: Tx,
  { table, column, keys }: rows.Move,
  fromId: string,
  toId: string,
): Promise<number> {
  return rows.moveRows(db, declaredAs(table, column), keys, fromId, toId)
}

/** Puts a row back that was removed. */
export async function restoreRow(db: Tx, { table, row }: rows.Dropped): Promise<void> {
  await rows.restoreRow(db, declaredAs(table), row)
}

/** Sets a column where it still has the value that is expected; answers whether it had. */
export async function setColumn(db: Tx, { table, ...change }: Change): Promise<boolean> {
  return rows.setColumn(db, declaredAs(table), change)
}

/** How many rows of each table belong to a member. */
export async function countRows(db: Tx, memberId: string): Promise<Map<MergedTable, number>> {
  return rows.countRows<MergedTable>(db, MERGED_ROWS, memberId)
}

/** What a merge kept of itself names tables; only what their owners declare is done to them. */
function declaredAs(table: string, column?: string): rows.MemberRows {
  const found = MERGED_ROWS.find(
    (one) => one.table === table && (column === undefined || one.column === column),
  )
  if (found === undefined) throw new Error(`No room declares ${table} for merges.`)
  return found
}
