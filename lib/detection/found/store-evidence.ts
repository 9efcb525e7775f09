import type { Tx } from '@/lib/db/transaction'
import type { EvidenceMessage, Voice } from './types'

type Span = { readonly groupId: string; readonly from: Date; readonly to: Date }

/** The people who wrote in the span, those with the most messages first. */
export async function readVoices(db: Tx, { groupId, from, to }: Span): Promise<Voice[]> {
  return db.$queryRaw<Voice[]>`
    SELECT p."id" AS "personId", p."label", p."memberId", m."displayName" AS "memberName",
      s."messages"
    FROM (SELECT "personId", count(*)::int AS "messages" FROM "Message"
      WHERE "groupId" = ${groupId}::uuid AND "at" >= ${from} AND "at" < ${to}
      GROUP BY 1) s
      JOIN "LogPerson" p ON p."id" = s."personId" LEFT JOIN "Member" m ON m."id" = p."memberId"
    ORDER BY s."messages" DESC, p."label"`
}

export async function readEvening(
  db: Tx,
  { groupId, from, to }: Span,
  timeZone: string,
): Promise<EvidenceMessage[]> {
  return db.$queryRaw<EvidenceMessage[]>`
    SELECT m."id"::text, to_char(m."at" AT TIME ZONE ${timeZone}, 'HH24:MI') AS "clock",
      p."label", m."kind"::text AS "kind", left(m."text", 200) AS "text"
    FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId"
    WHERE m."groupId" = ${groupId}::uuid AND m."at" >= ${from} AND m."at" < ${to}
    ORDER BY m."at", m."ordinal", m."id"`
}

export async function readMembers(
  db: Tx,
): Promise<{ id: string; name: string; detail: string | null }[]> {
  const rows = await db.member.findMany({
    where: { status: 'ACTIVE' },
    orderBy: { displayName: 'asc' },
    select: { id: true, displayName: true, company: true, showCompany: true },
  })
  return rows.map(({ id, displayName, company, showCompany }) => ({
    id,
    name: displayName,
    detail: showCompany ? company : null,
  }))
}

/** The messages of the group with these ids, by id. */
export async function readMoments(
  db: Tx,
  groupId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date; readonly memberId: string | null }>> {
  const rows = await db.message.findMany({
    where: { groupId, id: { in: [...new Set(ids)].map(BigInt) } },
    select: { id: true, at: true, person: { select: { memberId: true } } },
  })
  return new Map(rows.map(({ id, at, person }) => [String(id), { at, memberId: person.memberId }]))
}

export async function personOf(
  db: Tx,
  groupId: string,
  id: string,
): Promise<{ readonly memberId: string | null } | null> {
  return db.logPerson.findFirst({ where: { id, groupId }, select: { memberId: true } })
}

/** Whether the member is one now: neither gone, nor merged into another, nor erased. */
export async function isMember(db: Tx, id: string): Promise<boolean> {
  return (await db.member.count({ where: { id, status: 'ACTIVE' } })) === 1
}

/** The member of a label of the group; null while none is known. */
export async function memberOf(db: Tx, groupId: string, personId: string): Promise<string | null> {
  return (await personOf(db, groupId, personId))?.memberId ?? null
}

/** The members of these labels. */
export async function membersOf(
  db: Tx,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.logPerson.findMany({
    where: { id: { in: [...personIds] }, memberId: { not: null } },
    select: { memberId: true },
  })
  return new Set(rows.flatMap(({ memberId }) => memberId ?? []))
}
