import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { Temporal } from 'temporal-polyfill'
import type { StoredFacts } from './types'

/** First and last wall-clock date of a group's log; null when it has none. */
export async function logDays(
  db: Tx,
  groupId: string,
  timeZone: string,
): Promise<{ first: string; last: string } | null> {
  const [row] = await db.$queryRaw<{ first: string | null; last: string | null }[]>`
    SELECT to_char(min("at") AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "first",
      to_char(max("at") AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "last"
    FROM "Message" WHERE "groupId" = ${groupId}::uuid`
  if (row?.first == null || row.last === null) return null
  return { first: row.first, last: row.last }
}

/** Removes the proposals of days that the log does not have any more. Answers how many. */
export async function dropProposalsOutside(
  db: Tx,
  groupId: string,
  days: { readonly first: string; readonly last: string } | null,
): Promise<number> {
  const { count } = await db.foundNight.deleteMany({
    where: {
      groupId,
      state: 'PROPOSED',
      corrected: { equals: Prisma.DbNull },
      ...(days !== null && {
        OR: [
          { date: { lt: toDateColumn(Temporal.PlainDate.from(days.first).subtract({ days: 1 })) } },
          { date: { gt: toDateColumn(Temporal.PlainDate.from(days.last)) } },
        ],
      }),
    },
  })
  return count
}

/**
 * Makes the proposals between two dates, both included, those that were found now. What an editor
 * has decided or corrected stays as it is.
 */
export async function replaceProposals(
  db: Tx,
  groupId: string,
  span: { readonly from: string; readonly to: string },
  nights: readonly StoredFacts[],
): Promise<number> {
  const column = (date: string) => toDateColumn(Temporal.PlainDate.from(date))
  await db.$queryRaw`SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR NO KEY UPDATE`
  await db.foundNight.deleteMany({
    where: {
      groupId,
      state: 'PROPOSED',
      date: {
        gte: column(span.from),
        lte: column(span.to),
        notIn: nights.map((n) => column(n.date)),
      },
      corrected: { equals: Prisma.DbNull },
    },
  })
  const rows = JSON.stringify(nights.map((facts) => ({ date: facts.date, facts })))
  return db.$executeRaw`
    INSERT INTO "FoundNight" ("id", "groupId", "date", "facts")
    SELECT gen_random_uuid(), ${groupId}::uuid, r."date", r."facts"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("date" date, "facts" jsonb)
    ON CONFLICT ("groupId", "date") DO UPDATE SET "facts" = excluded."facts"
    WHERE "FoundNight"."state" = 'PROPOSED' AND "FoundNight"."corrected" IS NULL
      AND "FoundNight"."facts" <> excluded."facts"`
}
