import type { Tx } from '@/lib/db/transaction'
import type { Temporal } from 'temporal-polyfill'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import type { OnEvening } from './types'

/** Evenings shown on a profile; the number of all stands beside them. */
const LATEST = 12

export async function findProfile(db: Tx, id: string) {
  const found = await db.member.findUnique({
    where: { id },
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      city: true,
      groupId: true,
      about: true,
      contact: true,
      email: true,
      roles: true,
      status: true,
      namePublic: true,
      showCompany: true,
      showCity: true,
      showContact: true,
      showTalks: true,
      locale: true,
      joinedAt: true,
      group: { select: { name: true } },
      names: {
        orderBy: [{ heldFrom: 'desc' }, { id: 'desc' }],
        select: { id: true, kind: true, text: true, source: true, heldFrom: true, heldTo: true },
      },
      talks: {
        where: { state: { in: ['PLANNED', 'HELD'] }, visibility: { not: 'KEPT' } },
        orderBy: { createdAt: 'desc' },
        select: { id: true, topic: true, night: { select: { date: true } } },
      },
    },
  })
  if (found === null) return null
  const { group, names, talks, joinedAt, ...fields } = found
  return {
    ...fields,
    groupName: group.name,
    joinedAt: toInstant(joinedAt),
    names: names.map(({ heldFrom, heldTo, ...name }) => ({
      ...name,
      from: toInstant(heldFrom),
      to: heldTo === null ? null : toInstant(heldTo),
    })),
    talks: talks.map(({ night, ...talk }) => ({
      talk,
      date: night === null ? null : fromDateColumn(night.date),
    })),
  }
}

/** Names a member added of themselves; the group nickname is not among them. */
const OWN = { source: 'profile', kind: { in: ['PEN_NAME' as const, 'REAL_NAME' as const] } }

export async function countOwnNames(db: Tx, memberId: string): Promise<number> {
  return db.memberName.count({ where: { memberId, ...OWN } })
}

/** Answers whether it was there. */
export async function deleteOwnName(db: Tx, memberId: string, id: string): Promise<boolean> {
  return (await db.memberName.deleteMany({ where: { id, memberId, ...OWN } })).count === 1
}

type Evening = { date: Date | null; id: string | null; topic: string | null; total: number }

/** The evenings a member was there, the last first, with the talk where it is not kept. */
export async function findNightsAttended(db: Tx, memberId: string) {
  const rows = await db.$queryRaw<Evening[]>`
    SELECT n.date, t.id, t.topic, count(*) OVER ()::int AS total
    FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId"
    LEFT JOIN LATERAL (
      SELECT t.id, t.topic FROM "Talk" t WHERE t."nightId" = n.id AND t.visibility <> 'KEPT'
        AND t.state IN ('PLANNED', 'HELD') ORDER BY t."createdAt" LIMIT 1
    ) t ON true
    WHERE c."memberId" = ${memberId}::uuid
    ORDER BY n.date DESC, n.id LIMIT ${LATEST}`
  return toEvenings(rows)
}

/** The talks at which a member asked, one row a talk, the last first. Kept ones do not count. */
export async function findTalksAsked(db: Tx, memberId: string) {
  const rows = await db.$queryRaw<Evening[]>`
    SELECT n.date, t.id, t.topic, (sum(count(*)) OVER ())::int AS total
    FROM "AskedQuestion" q JOIN "LogPerson" p ON p.id = q."personId"
    JOIN "Talk" t ON t.id = q."talkId" LEFT JOIN "Night" n ON n.id = t."nightId"
    WHERE p."memberId" = ${memberId}::uuid AND t.visibility <> 'KEPT'
    GROUP BY t.id, n.date ORDER BY max(q.at) DESC LIMIT ${LATEST}`
  return toEvenings(rows)
}

function toEvenings(rows: readonly Evening[]): { total: number; latest: OnEvening[] } {
  return {
    total: rows[0]?.total ?? 0,
    latest: rows.map(({ date, id, topic }) => ({
      date: date === null ? null : fromDateColumn(date),
      talk: id === null || topic === null ? null : { id, topic },
    })),
  }
}

/** The row that stands for this one after merging; null when none does. */
export async function findSuccessor(db: Tx, id: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain (id, "next", steps) AS (
      SELECT id, "mergedIntoId", 0 FROM "Member" WHERE id = ${id}::uuid AND status = 'MERGED'
      UNION ALL
      SELECT m.id, CASE WHEN m.status = 'MERGED' THEN m."mergedIntoId" END, c.steps + 1
      FROM chain c JOIN "Member" m ON m.id = c."next" WHERE c.steps < 50
    )
    SELECT id FROM chain WHERE "next" IS NULL AND steps > 0`
  return rows[0]?.id ?? null
}

/** Reminders about the nickname that were sent by the instant. */
export async function findReminders(db: Tx, memberId: string, by: Temporal.Instant) {
  const { _count, _max } = await db.reminder.aggregate({
    where: { memberId, sentAt: { lte: toDate(by) } },
    _count: true,
    _max: { sentAt: true },
  })
  return { count: _count, last: _max.sentAt === null ? null : toInstant(_max.sentAt) }
}
