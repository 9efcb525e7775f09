import type { Tx } from '@/lib/db/transaction'
import { leavesOf } from '@/lib/members/status/rules'
import { fromDateColumn, toInstant } from '@/lib/shared/clock'
import type { LeaveFact, TalkFact } from '@/lib/activity/types'

export type MemberRow = {
  readonly id: string
  readonly displayName: string
  readonly groupId: string
  readonly joinedAt: Date
  readonly duty: boolean
  readonly about: readonly (string | null)[]
  readonly names: readonly string[]
}

type Row = Omit<MemberRow, 'about'> & {
  company: string | null
  position: string | null
  city: string | null
}

/** Active members, of one group or of all, with every name that they have had. */
export async function listMembers(db: Tx, groupId: string | null): Promise<MemberRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m."id", m."displayName", m."groupId", m."joinedAt", cardinality(m."roles") > 0 AS "duty",
      m."company", m."position", m."city",
      array_remove(array_agg(n."text"), NULL) || m."displayName" AS "names"
    FROM "Member" m LEFT JOIN "MemberName" n ON n."memberId" = m."id"
    WHERE m."status" = 'ACTIVE' AND (${groupId}::uuid IS NULL OR m."groupId" = ${groupId}::uuid)
    GROUP BY m."id" ORDER BY m."displayName", m."id"`
  return rows.map(({ company, position, city, ...row }) => ({
    ...row,
    about: [company, position, city],
  }))
}

/** Talks given and talks promised, by speaker. */
export async function talksBySpeaker(db: Tx): Promise<Map<string, TalkFact[]>> {
  const rows = await db.$queryRaw<
    { speaker: string; held: boolean; at: Date | null; made: Date }[]
  >`
    SELECT t."speakerId" AS speaker, t."state" = 'HELD' AS held, t."createdAt" AS made,
      CASE WHEN t."state" = 'HELD' THEN coalesce(n."startsAt", r."startsAt", t."createdAt")
        ELSE n."startsAt" END AS at
    FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId"
    LEFT JOIN "Transcript" r ON r."talkId" = t."id"
    WHERE t."speakerId" IS NOT NULL AND t."state" IN ('HELD', 'PLANNED', 'POSTPONED')`
  return grouped(rows, ({ speaker, held, at, made }) => [
    speaker,
    { held, at: at?.getTime() ?? null, plannedAt: made.getTime() },
  ])
}

/** Starts of evenings that members host. */
export async function hostingByMember(db: Tx): Promise<Map<string, number[]>> {
  const rows = await db.night.findMany({
    where: { hostId: { not: null } },
    select: { hostId: true, startsAt: true },
  })
  return grouped(rows, ({ hostId, startsAt }) => [hostId ?? '', startsAt.getTime()])
}

/** Leaves of every member with their real end: a leave that ended early ends there. */
export async function leavesByMember(db: Tx): Promise<Map<string, LeaveFact[]>> {
  const rows = await db.statusEvent.findMany({
    where: { kind: { in: ['ON_LEAVE', 'LEAVE_ENDED'] } },
    orderBy: [{ at: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { memberId: true, kind: true, at: true, fromDay: true, untilDay: true },
  })
  const day = (date: Date | null) => date && fromDateColumn(date)
  const events = grouped(rows, ({ memberId, kind, at, fromDay, untilDay }) => {
    const days = { fromDay: day(fromDay), untilDay: day(untilDay) }
    return [memberId, { kind, reason: '', at: toInstant(at), ...days }]
  })
  const plain = ({ from, until }: ReturnType<typeof leavesOf>[number]) => ({
    from: from.toString(),
    until: until?.toString() ?? null,
  })
  return new Map([...events].map(([id, list]) => [id, leavesOf(list).map(plain)]))
}

/**
 * When members said that they are still here, in a review that is over, or were kept by a decision. In an
 * open review an answer waits for the decision.
 */
export async function keptByMember(db: Tx): Promise<Map<string, number[]>> {
  const rows = await db.$queryRaw<{ member: string; at: Date }[]>`
    SELECT c."memberId" AS member,
      greatest(CASE WHEN c."answer" = 'STAYING' THEN c."answeredAt" END,
        CASE WHEN c."choice" = 'KEEP' THEN c."decidedAt" END) AS at
    FROM "ReviewCandidate" c JOIN "ActivityReview" r ON r."id" = c."reviewId"
    WHERE c."choice" = 'KEEP'
      OR (c."choice" IS NULL AND c."answer" = 'STAYING' AND r."state" IN ('CLOSED', 'CANCELLED'))`
  return grouped(rows, ({ member, at }) => [member, at.getTime()])
}

export type SamePersonLink = {
  readonly memberId: string
  /** The possible double: another member, or a label. */
  readonly otherId: string | null
  readonly personId: string | null
  readonly name: string
}

/** Open "same person?" proposals, seen from either side. */
export async function openSamePersonProposals(db: Tx): Promise<SamePersonLink[]> {
  return db.$queryRaw<SamePersonLink[]>`
    WITH tie AS (
      SELECT p."memberId", coalesce(p."otherId", n."memberId") AS "otherId", p."personId",
        coalesce(n."text", l."label") AS name
      FROM "SamePersonProposal" p LEFT JOIN "MentionedName" n ON n."id" = p."mentionedId"
      LEFT JOIN "LogPerson" l ON l."id" = p."personId" WHERE p."state" = 'OPEN'
    )
    SELECT t."memberId", t."otherId", t."personId", coalesce(t.name, m."displayName", '') AS name
    FROM tie t LEFT JOIN "Member" m ON m."id" = t."otherId"
    UNION ALL
    SELECT t."otherId", t."memberId", NULL, m."displayName"
    FROM tie t JOIN "Member" m ON m."id" = t."memberId" WHERE t."otherId" IS NOT NULL`
}

/** Labels that are linked to no member, and pairs of label and member that an organiser declined. */
export async function unlinkedLabels(db: Tx) {
  const people = await db.logPerson.findMany({
    where: { memberId: null, isOwner: false },
    select: { id: true, label: true },
  })
  const declined = await db.samePersonProposal.findMany({
    where: { state: 'DECLINED', personId: { not: null } },
    select: { memberId: true, personId: true },
  })
  return {
    people,
    declined: new Set(declined.map(({ memberId, personId }) => `${memberId} ${personId ?? ''}`)),
  }
}

function grouped<R, V>(rows: readonly R[], of: (row: R) => readonly [string, V]): Map<string, V[]> {
  const found = new Map<string, V[]>()
  for (const row of rows) {
    const [key, value] = of(row)
    const list = found.get(key)
    if (list === undefined) found.set(key, [value])
    else list.push(value)
  }
  return found
}
