import type { Tx } from '@/lib/db/transaction'
import { present } from '@/lib/presence/store'
import { fromDateColumn } from '@/lib/shared/clock'
import type { Counted, OnEvening } from './types'

/** Evenings shown of a member; the number of all stands beside them. */
const LATEST = 12

/** What the member gave or is to give, the last first. Kept talks do not count. */
export async function findTalksGiven(db: Tx, memberId: string): Promise<OnEvening[]> {
  const rows = await db.talk.findMany({
    where: {
      speakerId: memberId,
      state: { in: ['PLANNED', 'HELD'] },
      visibility: { not: 'KEPT' },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, topic: true, night: { select: { date: true } } },
  })
  return rows.map(({ night, ...talk }) => ({
    talk,
    date: night === null ? null : fromDateColumn(night.date),
  }))
}

type Row = { date: Date | null; id: string | null; topic: string | null; total: number }

/** The evenings a member was there, the last first, with the talk where it is not kept. */
export async function findNightsAttended(db: Tx, memberId: string, at: Date): Promise<Counted> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.date, t.id, t.topic, count(*) OVER ()::int AS total
    FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId"
    LEFT JOIN LATERAL (
      SELECT t.id, t.topic FROM "Talk" t WHERE t."nightId" = n.id AND t.visibility <> 'KEPT'
        AND t.state IN ('PLANNED', 'HELD') ORDER BY t."createdAt" LIMIT 1
    ) t ON true
    WHERE c."memberId" = ${memberId}::uuid AND ${present(at)}
    ORDER BY n.date DESC, n.id LIMIT ${LATEST}`
  return toEvenings(rows)
}

/** The talks at which a member asked, one row a talk, the last first. Kept ones do not count. */
export async function findTalksAsked(db: Tx, memberId: string): Promise<Counted> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.date, t.id, t.topic, (sum(count(*)) OVER ())::int AS total
    FROM "LogQuestion" q JOIN "LogPerson" p ON p.id = q."personId"
    JOIN "Talk" t ON t.id = q."talkId" LEFT JOIN "Night" n ON n.id = t."nightId"
    WHERE p."memberId" = ${memberId}::uuid AND t.visibility <> 'KEPT'
    GROUP BY t.id, n.date ORDER BY max(q.at) DESC LIMIT ${LATEST}`
  return toEvenings(rows)
}

function toEvenings(rows: readonly Row[]): Counted {
  return {
    total: rows[0]?.total ?? 0,
    latest: rows.map(({ date, id, topic }) => ({
      date: date === null ? null : fromDateColumn(date),
      talk: id === null || topic === null ? null : { id, topic },
    })),
  }
}
