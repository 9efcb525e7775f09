import type { Tx } from '@/lib/db/transaction'
import { THERE } from '@/lib/presence/store'
import type { Evidence } from './types'

type Row = Omit<Evidence, 'at'> & { at: Date }

/**
 * The evidence that a member was active between two instants (the second excluded), newest first, under
 * every label and through every merged row. Messages are one row per day and label.
 */
export async function listEvidence(
  db: Tx,
  memberId: string,
  span: { readonly from: Date; readonly until: Date; readonly timeZone: string },
  take: number,
): Promise<Evidence[]> {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `WITH RECURSIVE self(id) AS (
       SELECT $1::uuid UNION ALL SELECT m.id FROM "Member" m JOIN self s ON m."mergedIntoId" = s.id
     ), person AS (
       SELECT p.id, p."label", p."groupId", g."name" FROM "LogPerson" p
       JOIN "Group" g ON g.id = p."groupId" WHERE p."memberId" IN (SELECT id FROM self)
     ), found AS (
       SELECT 'MESSAGE' AS kind, d.at, d.count, p."label" AS label, p."name" AS "groupName",
         t.id AS "talkId", t."topic" AS topic, NULL AS action
       FROM person p CROSS JOIN LATERAL (
         SELECT (m."at" AT TIME ZONE $4)::date AS day, max(m."at") AS at, count(*)::int AS count
         FROM "Message" m WHERE m."personId" = p.id AND m."at" >= $2 AND m."at" < $3 GROUP BY 1
       ) d LEFT JOIN "Night" n ON n."groupId" = p."groupId" AND n."date" = d.day
       LEFT JOIN "Talk" t ON t."nightId" = n.id AND t."state" = 'HELD'
       UNION ALL
       SELECT 'QUESTION', q."at", 1, p."label", p."name", t.id, t."topic", NULL
       FROM "LogQuestion" q JOIN person p ON p.id = q."personId" JOIN "Talk" t ON t.id = q."talkId"
       WHERE q."at" >= $2 AND q."at" < $3
       UNION ALL
       SELECT CASE WHEN c."via" = 'DUTY' THEN 'DUTY' WHEN ${THERE} THEN 'CHECK_IN'
         ELSE 'CAUGHT_UP' END, c."at", 1, NULL, g."name", t.id, t."topic", NULL
       FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId" JOIN "Group" g ON g.id = n."groupId"
       LEFT JOIN "Talk" t ON t."nightId" = n.id AND t."state" IN ('HELD', 'PLANNED')
       WHERE c."memberId" IN (SELECT id FROM self) AND c."at" >= $2 AND c."at" < $3
       UNION ALL
       SELECT 'TALK', t.at, 1, NULL, t."name", t.id, t."topic", NULL FROM (
         SELECT t.id, t."topic", g."name", t."speakerId",
           coalesce(n."startsAt", r."startsAt", t."createdAt") AS at
         FROM "Talk" t JOIN "Group" g ON g.id = t."groupId" LEFT JOIN "Night" n ON n.id = t."nightId"
         LEFT JOIN "Transcript" r ON r."talkId" = t.id WHERE t."state" = 'HELD'
       ) t WHERE t."speakerId" IN (SELECT id FROM self) AND t.at >= $2 AND t.at < $3
       UNION ALL
       SELECT 'DUTY', n."startsAt", 1, NULL, g."name", t.id, t."topic", NULL
       FROM "Night" n JOIN "Group" g ON g.id = n."groupId"
       JOIN "Talk" t ON t."nightId" = n.id AND t."state" = 'HELD'
       WHERE n."hostId" IN (SELECT id FROM self) AND n."startsAt" >= $2 AND n."startsAt" < $3
       UNION ALL
       SELECT 'EDIT', r."publishedAt", 1, NULL, g."name", t.id, t."topic", 'transcript.published'
       FROM "Transcript" r JOIN "Talk" t ON t.id = r."talkId" JOIN "Group" g ON g.id = t."groupId"
       WHERE r."publishedById" IN (SELECT id FROM self) AND r."publishedAt" >= $2 AND r."publishedAt" < $3
       UNION ALL
       SELECT 'EDIT', a."at", 1, NULL, NULL, NULL, NULL, a."action" FROM "AuditRecord" a
       WHERE a."actorId" IN (SELECT id FROM self) AND a."at" >= $2 AND a."at" < $3
     )
     SELECT kind, at, count, label, "groupName", "talkId", topic, action FROM found
     ORDER BY at DESC, kind DESC LIMIT $5`,
    memberId,
    span.from,
    span.until,
    span.timeZone,
    take,
  )
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** The names and labels that a member is searched under; null unless they are active. */
export async function findNamesOf(db: Tx, memberId: string) {
  const member = await db.member.findUnique({
    where: { id: memberId },
    select: {
      displayName: true,
      status: true,
      group: { select: { name: true } },
      names: { select: { text: true }, orderBy: { heldFrom: 'asc' } },
      logPeople: { select: { label: true }, orderBy: { label: 'asc' } },
    },
  })
  if (member?.status !== 'ACTIVE') return null
  const { displayName, group, names, logPeople } = member
  return {
    displayName,
    groupName: group.name,
    names: [...new Set([displayName, ...names.map(({ text }) => text)])],
    labels: [...new Set(logPeople.map(({ label }) => label))],
  }
}
