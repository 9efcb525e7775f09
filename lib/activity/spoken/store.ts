import type { Tx } from '@/lib/db/transaction'
import type { Spoken } from './types'

type Row = Spoken & { readonly isOwner: boolean }

/** Labels of a group that had spoken by a local wall clock, that second included; null for ever. */
export async function countSpoken(
  db: Tx,
  { groupId, until, timeZone }: { groupId: string; until: string | null; timeZone: string },
): Promise<Row[]> {
  return db.$queryRawUnsafe<Row[]>(
    `SELECT p."label", p."isOwner", s.messages,
       to_char(s.first AT TIME ZONE $3, 'YYYY-MM-DD"T"HH24:MI:SS') AS first,
       to_char(s.last AT TIME ZONE $3, 'YYYY-MM-DD"T"HH24:MI:SS') AS last
     FROM "LogPerson" p CROSS JOIN LATERAL (
       SELECT count(*)::int AS messages, min(m."at") AS first, max(m."at") AS last
       FROM "Message" m WHERE m."personId" = p."id"
         AND ($2::timestamp IS NULL OR m."at" < ($2::timestamp + interval '1 second') AT TIME ZONE $3)
     ) s
     WHERE p."groupId" = $1::uuid AND s.messages > 0`,
    groupId,
    until,
    timeZone,
  )
}
