import type { Tx } from '@/lib/db/transaction'
import { namedMember, type Consents, type RoleNames } from './rules-voices'
import type { Voice } from '@/lib/transcripts/types'

/** Everybody who wants to stand otherwise than by a letter; a merged row's wish is its person's. */
export async function readConsents(db: Tx): Promise<Consents> {
  const rows = await db.member.findMany({
    where: { archiveAs: { not: 'INITIALS' }, mergedIntoId: null },
    select: { id: true, archiveAs: true },
  })
  return new Map(
    rows.flatMap(({ id, archiveAs }) => (archiveAs === 'INITIALS' ? [] : [[id, archiveAs]])),
  )
}

/**
 * Holds the members who speak in a transcript's cut until the transaction ends: a wish that changes, or a
 * merge, waits for the publication and then finds its lines, or is seen by it.
 */
export async function holdVoices(db: Tx, talkId: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM "Member" WHERE "id" IN (
      SELECT p."memberId" FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
        JOIN "Message" m ON m."groupId" = k."groupId"
          AND m."at" BETWEEN r."startsAt" AND greatest(r."endsAt", r."questionsEndAt")
        JOIN "LogPerson" p ON p."id" = m."personId"
      WHERE r."talkId" = ${talkId}::uuid)
    ORDER BY "id" FOR SHARE`
}

/**
 * Names behind voices, of those who chose to keep theirs and still do. A row that was merged away
 * stands for the person it belongs to now: their name and their wish hold.
 */
export async function readVoiceNames(
  db: Tx,
  voices: readonly Voice[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(voices)].flatMap((voice) => namedMember(voice) ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT m."id", p."displayName" AS "name"
    FROM "Member" m JOIN "Member" p ON p."id" = coalesce(m."mergedIntoId", m."id")
    WHERE m."id" = ANY(${ids}::uuid[]) AND p."archiveAs" = 'NAMED' AND p."erasedAt" IS NULL`
  return new Map(rows.map(({ id, name }) => [id, withoutTokens(name)]))
}

/**
 * Speaker and host of published talks, where they keep their names in the archive: the member whose label
 * spoke, or whom the plan names where the label belongs to no member. By talk.
 */
export async function readRoleNames(
  db: Tx,
  talkIds: readonly string[],
): Promise<ReadonlyMap<string, RoleNames>> {
  const rows = await db.$queryRaw<(RoleNames & { talkId: string })[]>`
    SELECT k."id" AS "talkId", s."displayName" AS "speaker", h."displayName" AS "host"
    FROM "Talk" k LEFT JOIN "Night" n ON n."id" = k."nightId"
      LEFT JOIN "Transcript" r ON r."talkId" = k."id"
      LEFT JOIN "LogPerson" ps ON ps."id" = r."speakerPersonId"
      LEFT JOIN "LogPerson" ph ON ph."id" = r."hostPersonId"
      LEFT JOIN "Member" s ON s."id" = coalesce(ps."memberId", k."speakerId")
        AND s."archiveAs" = 'NAMED' AND s."erasedAt" IS NULL
      LEFT JOIN "Member" h ON h."id" = coalesce(ph."memberId", n."hostId")
        AND h."archiveAs" = 'NAMED' AND h."erasedAt" IS NULL
    WHERE k."id" = ANY(${[...talkIds]}::uuid[])`
  return new Map(
    rows.map(({ talkId, speaker, host }) => [
      talkId,
      { speaker: speaker && withoutTokens(speaker), host: host && withoutTokens(host) },
    ]),
  )
}

/** A name must not read like a token of a published text. */
function withoutTokens(name: string): string {
  return name.replaceAll(/[⟦⟧]/gu, '')
}
