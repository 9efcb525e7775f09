import type { Tx } from '@/lib/db/transaction'
import { THERE } from '@/lib/presence/store'
import type { EvidenceKind, Sighting } from '@/lib/activity/types'

type Row = { member: string; n: number; at: Date; kind: EvidenceKind }

/**
 * For each moment, the last evidence of every member before it. A label counts for its linked member, a
 * merged row for the member that it was merged into. Mentions are no evidence.
 */
export async function lastSightings(
  db: Tx,
  moments: readonly Date[],
): Promise<Map<string, (Sighting | null)[]>> {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `WITH RECURSIVE self(id, root) AS (
       SELECT id, id FROM "Member" WHERE "mergedIntoId" IS NULL
       UNION ALL SELECT m.id, s.root FROM "Member" m JOIN self s ON m."mergedIntoId" = s.id
     ), moment AS (
       SELECT at, (n - 1)::int AS n FROM unnest($1::text[]::timestamptz[]) WITH ORDINALITY u(at, n)
     ), person AS (
       SELECT p.id, s.root FROM "LogPerson" p JOIN self s ON s.id = p."memberId"
     ), sighting AS (
       SELECT p.root AS member, w.n, said.at, 'MESSAGE' AS kind
       FROM person p CROSS JOIN moment w CROSS JOIN LATERAL (
         SELECT m."at" AS at FROM "Message" m WHERE m."personId" = p.id AND m."at" < w.at
         ORDER BY m."at" DESC LIMIT 1
       ) said
       UNION ALL
       SELECT p.root, w.n, max(q."at"), 'QUESTION'
       FROM "LogQuestion" q JOIN person p ON p.id = q."personId" JOIN moment w ON q."at" < w.at
       GROUP BY 1, 2
       UNION ALL
       SELECT s.root, w.n, max(c."at"), CASE WHEN c."via" = 'DUTY' THEN 'DUTY'
         WHEN ${THERE} THEN 'CHECK_IN' ELSE 'CAUGHT_UP' END AS kind
       FROM "CheckIn" c JOIN self s ON s.id = c."memberId" JOIN moment w ON c."at" < w.at
       GROUP BY 1, 2, 4
       UNION ALL
       SELECT s.root, w.n, max(t.at), 'TALK'
       FROM (
         SELECT t."speakerId", coalesce(n."startsAt", r."startsAt", t."createdAt") AS at
         FROM "Talk" t LEFT JOIN "Night" n ON n.id = t."nightId"
         LEFT JOIN "Transcript" r ON r."talkId" = t.id WHERE t."state" = 'HELD'
       ) t JOIN self s ON s.id = t."speakerId" JOIN moment w ON t.at < w.at
       GROUP BY 1, 2
       UNION ALL
       SELECT s.root, w.n, max(n."startsAt"), 'DUTY'
       FROM "Night" n JOIN self s ON s.id = n."hostId" JOIN moment w ON n."startsAt" < w.at
       WHERE EXISTS (SELECT 1 FROM "Talk" t WHERE t."nightId" = n.id AND t."state" = 'HELD')
       GROUP BY 1, 2
       UNION ALL
       SELECT s.root, w.n, max(e.at), 'EDIT'
       FROM (
         SELECT "publishedById" AS by, "publishedAt" AS at FROM "Transcript"
         UNION ALL SELECT "actorId", "at" FROM "AuditRecord"
       ) e JOIN self s ON s.id = e.by JOIN moment w ON e.at < w.at
       GROUP BY 1, 2
     )
     SELECT DISTINCT ON (member, n) member, n, at, kind FROM sighting
     ORDER BY member, n, at DESC, kind DESC`,
    moments.map((moment) => moment.toISOString()),
  )
  return byKey(
    rows.map(({ member, n, at, kind }) => ({ key: member, n, value: { at: at.getTime(), kind } })),
    moments.length,
  )
}

/** For each moment, when each of these labels last spoke before it. */
export async function lastWords(
  db: Tx,
  personIds: readonly string[],
  moments: readonly Date[],
): Promise<Map<string, (number | null)[]>> {
  const rows = await db.$queryRawUnsafe<{ id: string; n: number; at: Date }[]>(
    `SELECT p.id, (w.n - 1)::int AS n, said.at
     FROM unnest($1::text[]) AS given(id) JOIN "LogPerson" p ON p.id = given.id::uuid
     CROSS JOIN unnest($2::text[]::timestamptz[]) WITH ORDINALITY w(at, n)
     CROSS JOIN LATERAL (
       SELECT m."at" AS at FROM "Message" m WHERE m."personId" = p.id AND m."at" < w.at
       ORDER BY m."at" DESC LIMIT 1
     ) said`,
    [...personIds],
    moments.map((moment) => moment.toISOString()),
  )
  return byKey(
    rows.map(({ id, n, at }) => ({ key: id, n, value: at.getTime() })),
    moments.length,
  )
}

function byKey<V>(
  rows: readonly { readonly key: string; readonly n: number; readonly value: V }[],
  moments: number,
): Map<string, (V | null)[]> {
  const found = new Map<string, (V | null)[]>()
  for (const { key, n, value } of rows) {
    const list = found.get(key) ?? Array.from({ length: moments }, () => null)
    list[n] = value
    found.set(key, list)
  }
  return found
}
