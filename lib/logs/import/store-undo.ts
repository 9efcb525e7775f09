import type { Tx } from '@/lib/db/transaction'

// Steps of a command of lib/detection, which stands above all that is made from a log.

export type UndoneSource = {
  readonly groupId: string
  readonly messages: number
  readonly labelIds: readonly string[]
}

/** The import, with the group's log to itself until the transaction ends; `busy` while another import runs. */
export async function lockSource(db: Tx, id: string): Promise<UndoneSource | 'busy' | null> {
  const found = await db.source.findUnique({ where: { id }, select: { groupId: true } })
  if (found === null) return null
  const lock = await db.$queryRaw<{ got: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`logs:${found.groupId}`}, 1)) AS got`
  if (lock[0]?.got !== true) return 'busy'
  const source = await db.source.findUnique({ where: { id }, select: { labelIds: true } })
  if (source === null) return null
  const messages = await db.message.count({ where: { sourceId: id } })
  return { groupId: found.groupId, messages, labelIds: source.labelIds }
}

/** Later imports that overlap this one: what they found there already they did not bring. */
export async function countLaterImports(db: Tx, id: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Source" later
    JOIN "Source" source ON source."id" = ${id}::uuid AND later."groupId" = source."groupId"
    WHERE later."importedAt" > source."importedAt" AND later."duplicates" > 0
      AND later."firstDay" <= source."lastDay" AND later."lastDay" >= source."firstDay"`
  return rows[0]?.count ?? 0
}

type Deleted = {
  readonly groupId: string
  readonly sourceId: string
  readonly labelIds: readonly string[]
  readonly publishedMedia: readonly string[]
}

/**
 * Takes out what an import brought: its messages, pictures that nothing else shows, and labels and authors
 * that have no message left. An author who was linked with a member stays, since an organiser said who it is.
 */
export async function deleteSource(
  db: Tx,
  { groupId, sourceId, labelIds, publishedMedia }: Deleted,
): Promise<void> {
  await db.message.deleteMany({ where: { sourceId } })
  await db.source.delete({ where: { id: sourceId }, select: { id: true } })
  await db.$executeRaw`
    DELETE FROM "Media" m WHERE NOT EXISTS (SELECT 1 FROM "Message" WHERE "mediaId" = m."id")
      AND m."id" <> ALL(${[...publishedMedia]}::uuid[])`
  await db.$executeRaw`
    DELETE FROM "LogLabel" l USING "LogPerson" p
    WHERE l."id" = ANY(${[...labelIds]}::uuid[]) AND p."id" = l."personId" AND p."label" <> l."label"
      AND NOT EXISTS (SELECT 1 FROM "Message" WHERE "labelId" = l."id")
      AND NOT EXISTS (SELECT 1 FROM "Source" WHERE l."id" = ANY("labelIds"))`
  // 我 is in no list of labels, since it says nothing of who is who.
  await db.$executeRaw`
    DELETE FROM "LogPerson" p WHERE p."groupId" = ${groupId}::uuid AND p."memberId" IS NULL
      AND (p."isOwner" OR p."id" IN (
        SELECT "personId" FROM "LogLabel" WHERE "id" = ANY(${[...labelIds]}::uuid[])))
      AND NOT EXISTS (SELECT 1 FROM "Message" WHERE "personId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Source" s JOIN "LogLabel" l ON l."id" = ANY(s."labelIds")
        WHERE l."personId" = p."id")`
}
