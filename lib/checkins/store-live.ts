import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { THERE } from '@/lib/presence/store'
import { toInstant } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import type { CheckInStatus } from './types'
import type { NightPhase } from '@/lib/nights/types'
import type { PersonHere } from './types-here'

export type Presence = {
  readonly count: number
  /** First characters of the names of those who came last. */
  readonly faces: readonly string[]
  /** When each phase was last entered, as recorded. */
  readonly entered: Readonly<Partial<Record<NightPhase, Temporal.Instant>>>
  /** Differs when the list of who is here does. */
  readonly mark: string
}

type PresenceRow = {
  count: number
  latest: Date | null
  faces: string[]
  entered: Partial<Record<NightPhase, string>> | null
}

export async function readPresence(db: Tx, nightId: string, faces: number): Promise<Presence> {
  const rows = await db.$queryRaw<PresenceRow[]>`
    SELECT
      (SELECT count(*)::int FROM "CheckIn" WHERE "nightId" = ${nightId}::uuid) AS "count",
      (SELECT max("at") FROM "CheckIn" WHERE "nightId" = ${nightId}::uuid) AS "latest",
      ARRAY(SELECT left(btrim(m."displayName"), 1)
            FROM "CheckIn" i JOIN "Member" m ON m."id" = i."memberId"
            WHERE i."nightId" = ${nightId}::uuid
            ORDER BY i."at" DESC, i."id" LIMIT ${faces}) AS "faces",
      (SELECT json_object_agg(p."phase", p."at") FROM (
         SELECT "phase"::text, max("at") AS "at" FROM "PhaseChange"
         WHERE "nightId" = ${nightId}::uuid GROUP BY "phase") p) AS "entered"`
  const row = rows[0]
  if (row === undefined) return { count: 0, faces: [], entered: {}, mark: '' }
  const entered = Object.entries(row.entered ?? {}).map(([phase, at]) => [
    phase,
    toInstant(new Date(at)),
  ])
  return {
    count: row.count,
    faces: row.faces,
    entered: Object.fromEntries(entered) as Presence['entered'],
    mark: `${row.count} ${row.latest?.getTime() ?? 0}`,
  }
}

type HereRow = Omit<PersonHere, 'at'> & { at: Date; total: number }

/** Who is here, the last to come first; `words` narrow by name, company, position and city. */
export async function listHere(
  db: Tx,
  nightId: string,
  words: readonly string[],
  limit: number,
): Promise<{ people: PersonHere[]; total: number }> {
  const rows = await db.$queryRaw<HereRow[]>`
    SELECT i."id" AS "checkInId", m."id" AS "memberId", m."displayName" AS "name",
           CASE WHEN m."showCompany" THEN m."company" END AS "company",
           m."position", i."status"::text AS "status", i."via"::text AS "via", i."at",
           b."displayName" AS "byName", count(*) OVER ()::int AS "total"
    FROM "CheckIn" i JOIN "Member" m ON m."id" = i."memberId"
    LEFT JOIN "Member" b ON b."id" = i."byId"
    WHERE i."nightId" = ${nightId}::uuid
      AND NOT EXISTS (SELECT 1 FROM unnest(${[...words]}::text[]) AS w(word)
                      WHERE position(w.word IN m."openFolded") = 0)
    ORDER BY i."at" DESC, i."id" LIMIT ${limit}`
  const total = rows[0]?.total ?? 0
  return { people: rows.map((row) => ({ ...row, at: toInstant(row.at) })), total }
}

/** How many came in which way. */
export async function countByStatus(
  db: Tx,
  nightId: string,
): Promise<Readonly<Record<CheckInStatus, number>>> {
  const rows = await db.checkIn.groupBy({ by: ['status'], where: { nightId }, _count: true })
  const counts = { ON_TIME: 0, LATE: 0, CAUGHT_UP: 0 }
  for (const { status, _count } of rows) counts[status] = _count
  return counts
}

/** On how many nights with a talk in a row, up to this one, the member was there. */
export async function countStreak(db: Tx, nightId: string, memberId: string): Promise<number> {
  const rows = await db.$queryRaw<{ here: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "CheckIn" c WHERE c."nightId" = n."id"
                   AND c."memberId" = ${memberId}::uuid AND ${Prisma.raw(THERE)}) AS "here"
    FROM "Night" n JOIN "Night" upto ON upto."id" = ${nightId}::uuid
    WHERE n."groupId" = upto."groupId" AND n."date" <= upto."date"
      AND EXISTS (SELECT 1 FROM "Talk" t
                  WHERE t."nightId" = n."id" AND t."state" IN ('PLANNED', 'HELD'))
    ORDER BY n."date" DESC LIMIT 100`
  const gap = rows.findIndex(({ here }) => !here)
  return gap === -1 ? rows.length : gap
}

export async function findNameHere(
  db: Tx,
  nightId: string,
  memberId: string,
): Promise<string | null> {
  const where = { nightId_memberId: { nightId, memberId } }
  const select = { member: { select: { displayName: true } } } as const
  const row = await db.checkIn.findUnique({ where, select })
  return row?.member.displayName ?? null
}
