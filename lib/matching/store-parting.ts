import type { Tx } from '@/lib/db/transaction'
import type { Followers } from '@/lib/matching/merges/types'
import type { Alias } from './schema'

/** By the label's id. */
export async function followersOf(
  db: Tx,
  memberId: string,
): Promise<ReadonlyMap<string, Followers>> {
  const rows = await db.$queryRaw<(Followers & { id: string })[]>`
    SELECT p."id",
      (SELECT count(*)::int FROM "Message" m WHERE m."personId" = p."id") AS "messages",
      (SELECT count(*)::int FROM "Transcript" s JOIN "Talk" t ON t."id" = s."talkId"
        WHERE s."speakerPersonId" = p."id" AND t."speakerId" = p."memberId") AS "talks",
      (SELECT count(*)::int FROM "CheckIn" c JOIN "Night" n ON n."id" = c."nightId"
        WHERE c."memberId" = p."memberId" AND (
          c."via" = 'LOG' AND EXISTS (SELECT 1 FROM "Message" m
            WHERE m."personId" = p."id" AND m."groupId" = n."groupId" AND m."at" = c."at")
          OR c."via" = 'DUTY' AND EXISTS (SELECT 1 FROM "Transcript" s JOIN "Talk" t ON t."id" = s."talkId"
            WHERE t."nightId" = n."id" AND t."speakerId" = p."memberId" AND s."speakerPersonId" = p."id")
        )) AS "checkIns",
      (SELECT count(DISTINCT s."id")::int FROM "Transcript" s JOIN "TranscriptLine" l ON l."transcriptId" = s."id"
        JOIN "Message" m ON m."id" = l."messageId"
        WHERE m."personId" = p."id" AND s."state" = 'PUBLISHED') AS "transcripts"
    FROM "LogPerson" p WHERE p."memberId" = ${memberId}::uuid`
  return new Map(rows.map(({ id, ...followers }) => [id, followers]))
}

/** Labels and nicknames that an organiser said are not this member's, and that are no one's now. */
export async function partedFrom(db: Tx, memberId: string) {
  return db.samePersonProposal.findMany({
    where: {
      memberId,
      state: 'DECLINED',
      OR: [{ person: { memberId: null } }, { mentioned: { memberId: null } }],
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select: {
      person: { select: { id: true, label: true } },
      mentioned: { select: { id: true, text: true } },
    },
  })
}

export async function findDeclined(
  db: Tx,
  { kind, id }: Alias,
  memberId: string,
): Promise<string | null> {
  const alias = kind === 'label' ? { personId: id } : { mentionedId: id }
  const where = { memberId, state: 'DECLINED' as const, ...alias }
  return (await db.samePersonProposal.findFirst({ where, select: { id: true } }))?.id ?? null
}
