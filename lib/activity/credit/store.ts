import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDateColumn } from '@/lib/shared/clock'
import { thanksWish } from './rules'
import type { Deed, Done, ThanksWish } from './types'

/** Of a group or all, of a member or all, from one day to another. */
export type CreditSpan = {
  readonly groupId: string | null
  readonly memberId: string | null
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

type Row = { readonly memberId: string; readonly deed: Deed; readonly date: Date }

/**
 * Talks that were given, evenings that were led, and transcripts that stand published, each on its day: a transcript on
 * the day of its publication. Of talks that are kept there is nothing.
 */
export async function listDone(
  db: Tx,
  { groupId, memberId, from, to }: CreditSpan,
  timeZone: string,
): Promise<Done[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH held AS (
      SELECT t."id", t."groupId", t."speakerId", n."hostId", n."id" AS "nightId", n."date"
      FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId"
      WHERE t."state" = 'HELD' AND t."visibility" <> 'KEPT'
        AND (${groupId}::uuid IS NULL OR t."groupId" = ${groupId}::uuid)
    ), done AS (
      SELECT "speakerId" AS "memberId", 'SPOKE' AS "deed", "date" FROM held
      UNION ALL
      SELECT DISTINCT ON ("nightId") "hostId", 'HOSTED', "date" FROM held
      UNION ALL
      SELECT r."publishedById", 'EDITED', (r."publishedAt" AT TIME ZONE ${timeZone})::date
      FROM "Transcript" r JOIN "Talk" t ON t."id" = r."talkId"
      WHERE r."state" = 'PUBLISHED' AND t."visibility" <> 'KEPT'
        AND (${groupId}::uuid IS NULL OR t."groupId" = ${groupId}::uuid)
    )
    SELECT "memberId", "deed", "date" FROM done
    WHERE "memberId" IS NOT NULL AND "date" BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(to)}::date
      AND (${memberId}::uuid IS NULL OR "memberId" = ${memberId}::uuid)`
  return rows.map(({ date, ...row }) => ({ ...row, date: fromDateColumn(date) }))
}

/** The evenings on which a talk was given. */
export async function listHeld(
  db: Tx,
  { groupId, from, to }: Pick<CreditSpan, 'groupId' | 'from' | 'to'>,
): Promise<readonly { readonly groupId: string; readonly date: Temporal.PlainDate }[]> {
  const rows = await db.night.findMany({
    where: {
      ...(groupId !== null && { groupId }),
      date: { gte: toDateColumn(from), lte: toDateColumn(to) },
      talks: { some: { state: 'HELD', visibility: { not: 'KEPT' } } },
    },
    select: { groupId: true, date: true },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ date, ...row }) => ({ ...row, date: fromDateColumn(date) }))
}

/** How the members are thanked; none who was forgotten. */
export async function listThanked(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly wish: ThanksWish }>> {
  if (ids.length === 0) return new Map()
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: { not: 'ERASED' } },
    select: {
      id: true,
      displayName: true,
      archiveAs: true,
      consents: { where: { ask: 'ARCHIVE' }, select: { id: true }, take: 1 },
    },
  })
  return new Map(
    rows.map(({ id, displayName: name, archiveAs, consents }) => [
      id,
      { name, wish: thanksWish(archiveAs, consents.length > 0) },
    ]),
  )
}
