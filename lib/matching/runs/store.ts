import type { Tx } from '@/lib/db/transaction'
import type { Reason } from '@/lib/matching/types'

/** One match run of a group at a time. */
export async function lockMatching(db: Tx, groupId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(918273010, hashtext(${groupId}))`
}

/**
 * Which of these still stand for themselves; they cannot be merged away before the transaction ends.
 * A merge of one of them that is under way is waited for; what only refers to a member, as a check-in does, goes on.
 */
export async function holdMembers(db: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member" WHERE id = ANY (${[...new Set(ids)]}::uuid[])
      AND status NOT IN ('MERGED', 'ERASED') ORDER BY id FOR NO KEY UPDATE`
  return new Set(rows.map(({ id }) => id))
}

/** Which of these wish to be left out of what is published, or to stand there as a member. */
export async function withWishes(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, archiveAs: { in: ['LEFT_OUT', 'ROLE'] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

type Pair = { readonly personId: string; readonly memberId: string }

/** Which pairs of a label and a member an organiser declined. */
export async function declinedLabels(
  db: Tx,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => boolean> {
  const rows = await db.samePersonProposal.findMany({
    where: { state: 'DECLINED', personId: { in: pairs.map(({ personId }) => personId) } },
    select: { personId: true, memberId: true },
  })
  const key = ({ personId, memberId }: (typeof rows)[number]) => `${personId ?? ''} ${memberId}`
  const declined = new Set(rows.map(key))
  return (pair) => declined.has(key(pair))
}

type Seen = {
  readonly text: string
  readonly folded: string
  readonly times: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** Counts are of the whole log each time, so that doing it again changes nothing. */
export async function keepMentioned(db: Tx, groupId: string, seen: readonly Seen[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MentionedName" (id, "groupId", text, folded, times, "firstAt", "lastAt")
    SELECT gen_random_uuid(), ${groupId}::uuid, s.* FROM unnest(
      ${seen.map((one) => one.text)}::text[], ${seen.map((one) => one.folded)}::text[],
      ${seen.map((one) => one.times)}::int[], ${seen.map((one) => one.firstAt)}::timestamptz[],
      ${seen.map((one) => one.lastAt)}::timestamptz[]
    ) AS s (text, folded, times, "firstAt", "lastAt")
    ON CONFLICT ("groupId", text) DO UPDATE SET
      times = excluded.times, "firstAt" = excluded."firstAt", "lastAt" = excluded."lastAt"
    WHERE ("MentionedName".times, "MentionedName"."firstAt", "MentionedName"."lastAt")
      IS DISTINCT FROM (excluded.times, excluded."firstAt", excluded."lastAt")`
}

/** Links nicknames without a member; answers those it linked. */
export async function linkMentions(
  db: Tx,
  links: readonly { mentionedId: string; memberId: string }[],
): Promise<string[]> {
  if (links.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "MentionedName" n SET "memberId" = l.member
    FROM unnest(${links.map((one) => one.mentionedId)}::uuid[], ${links.map((one) => one.memberId)}::uuid[])
      AS l (mentioned, member)
    WHERE n.id = l.mentioned AND n."memberId" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "SamePersonProposal" d WHERE d.state = 'DECLINED'
        AND d."mentionedId" = n.id AND d."memberId" = l.member)
    RETURNING n.id`
  return rows.map(({ id }) => id)
}

export type NewProposal = {
  readonly memberId: string
  readonly otherId: string | null
  readonly personId: string | null
  readonly mentionedId: string | null
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Adds what was never asked; what is asked still is brought up to date. Answers how many are new. */
export async function keepProposals(db: Tx, proposals: readonly NewProposal[]): Promise<number> {
  if (proposals.length === 0) return 0
  const before = await db.samePersonProposal.count()
  await db.samePersonProposal.createMany({
    data: proposals.map(({ reasons, ...one }) => ({
      ...one,
      reasons: reasons,
    })),
    skipDuplicates: true,
  })
  await db.$executeRaw`
    UPDATE "SamePersonProposal" p SET score = n.score, reasons = n.reasons::jsonb
    FROM unnest(${proposals.map((one) => one.memberId)}::uuid[], ${proposals.map((one) => one.otherId)}::uuid[],
      ${proposals.map((one) => one.personId)}::uuid[], ${proposals.map((one) => one.mentionedId)}::uuid[],
      ${proposals.map((one) => one.score)}::int[], ${proposals.map((one) => JSON.stringify(one.reasons))}::text[])
      AS n (member, other, person, mentioned, score, reasons)
    WHERE p.state = 'OPEN' AND p."memberId" = n.member AND p."otherId" IS NOT DISTINCT FROM n.other
      AND p."personId" IS NOT DISTINCT FROM n.person
      AND p."mentionedId" IS NOT DISTINCT FROM n.mentioned
      AND (p.score, p.reasons) IS DISTINCT FROM (n.score, n.reasons::jsonb)`
  return (await db.samePersonProposal.count()) - before
}

/** Questions about what has a member by now, or about who no longer stands for themselves, are overtaken. */
export async function closeOvertaken(db: Tx): Promise<number> {
  return db.$executeRaw`
    UPDATE "SamePersonProposal" p SET state = 'STALE'
    WHERE state = 'OPEN' AND (
      EXISTS (SELECT 1 FROM "LogPerson" l WHERE l.id = p."personId" AND l."memberId" IS NOT NULL)
      OR EXISTS (SELECT 1 FROM "MentionedName" n WHERE n.id = p."mentionedId" AND n."memberId" IS NOT NULL)
      OR EXISTS (SELECT 1 FROM "Member" m WHERE m.id IN (p."memberId", p."otherId")
        AND m.status IN ('MERGED', 'ERASED')))`
}
