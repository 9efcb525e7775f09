import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { STAGED_COLUMNS } from './rules-rows'

/** What a file brings besides its messages, for its row among the sources. */
export type SourceRow = {
  readonly groupId: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly messages: number
  readonly skipped: string
  readonly importedById: string | null
}

/**
 * The staging table, in which a file's messages wait until all of them are read. It is temporary:
 * it vanishes with the transaction, and no other connection ever sees half a file.
 */
export async function createStaging(client: ClientBase): Promise<void> {
  await client.query(`CREATE TEMP TABLE log_stage (${STAGED_COLUMNS}) ON COMMIT DROP`)
  await client.query(
    `CREATE TEMP TABLE log_stage_media (name text PRIMARY KEY, media_id uuid) ON COMMIT DROP`,
  )
  // New grams are merged into the index in a few large steps instead of many small ones.
  await client.query(`SET LOCAL gin_pending_list_limit = '64MB'`)
  await client.query(`SET LOCAL maintenance_work_mem = '64MB'`)
}

/**
 * Lets the planner know the staging table, and keeps it from joining row by row: it knows nothing of people
 * who came a moment ago, and took minutes for what hashing does in one.
 */
export async function prepareStaging(client: ClientBase): Promise<void> {
  await client.query('ANALYZE log_stage (n, label, image)')
  await client.query('SET LOCAL enable_nestloop = off')
  await client.query(`SET LOCAL work_mem = '32MB'`)
}

/** A stream of `copyRow` lines into the staging table. */
export function copyIntoStaging(client: ClientBase) {
  return client.query(copyFrom('COPY log_stage FROM STDIN'))
}

/** One import of a group at a time, from here to the end of the transaction. */
export async function lockGroupLog(client: ClientBase, groupId: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 1))`, [`logs:${groupId}`])
}

/** Answers the new source's id. Its days are those of the staged messages. */
export async function insertSource(client: ClientBase, row: SourceRow): Promise<string> {
  const { groupId, fileName, sha256, bytes, messages, skipped, importedById } = row
  const result = await client.query<{ id: string }>(
    `INSERT INTO "Source" ("id", "groupId", "fileName", "sha256", "bytes", "messages", "added",
       "duplicates", "skipped", "importedById", "firstDay", "lastDay")
     SELECT gen_random_uuid(), $1::uuid, $2, $3, $4, $5, 0, 0, $6::jsonb, $7::uuid,
       min(at)::date, max(at)::date
     FROM log_stage
     RETURNING "id"`,
    [groupId, fileName, sha256, bytes, messages, skipped, importedById],
  )
  const id = result.rows[0]?.id
  if (id === undefined) throw new Error('The source was not inserted.')
  return id
}

/**
 * Makes an author for every label that is new to the group, and says when each label was seen. A label
 * that the group's log knows keeps its author.
 */
export async function insertPeople(
  client: ClientBase,
  { groupId, timeZone }: { readonly groupId: string; readonly timeZone: string },
  people: readonly { label: string; folded: string; isOwner: boolean }[],
): Promise<void> {
  await client.query(
    `INSERT INTO "LogPerson" ("id", "groupId", "label", "folded", "isOwner")
     SELECT gen_random_uuid(), $1::uuid, p.label, p.folded, p."isOwner"
     FROM jsonb_to_recordset($2::jsonb) AS p(label text, folded text, "isOwner" boolean)
     WHERE NOT EXISTS (SELECT 1 FROM "LogLabel" l WHERE l."groupId" = $1::uuid AND l."label" = p.label)
     ORDER BY p.label
     ON CONFLICT ("groupId", "label") DO NOTHING`,
    [groupId, JSON.stringify(people)],
  )
  const labels = people.map(({ label }) => label)
  await client.query(
    `INSERT INTO "LogLabel" ("id", "groupId", "label", "personId")
     SELECT gen_random_uuid(), $1::uuid, p."label", p."id" FROM "LogPerson" p
     WHERE p."groupId" = $1::uuid AND p."label" = ANY($2::text[])
     ON CONFLICT ("groupId", "label") DO NOTHING`,
    [groupId, labels],
  )
  await client.query(
    `UPDATE "LogLabel" l SET "firstSeenAt" = least(l."firstSeenAt", s.first AT TIME ZONE $2),
       "lastSeenAt" = greatest(l."lastSeenAt", s.last AT TIME ZONE $2)
     FROM (SELECT label, min(at) AS first, max(at) AS last FROM log_stage GROUP BY label) s
     WHERE l."groupId" = $1::uuid AND l."label" = s.label`,
    [groupId, timeZone],
  )
}

/**
 * Moves the staged messages after number `after` up to and with `upTo` into the log, except those it
 * has. Answers how many were new. `timeZone` is the zone of the file's wall clock.
 */
export async function insertMessages(
  client: ClientBase,
  source: { id: string; groupId: string; timeZone: string },
  after: number,
  upTo: number,
): Promise<number> {
  const result = await client.query(
    `INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "ordinal", "kind", "text",
       "quotedLabel", "quotedText", "image", "mediaId", "folded", "grams")
     SELECT $1::uuid, $2::uuid, l."personId", s.key, s.line, s.at AT TIME ZONE $3, s.ordinal,
       s.kind::"MessageKind", s.text, s.quoted_label, s.quoted_text, s.image, f.media_id, s.folded, s.grams
     FROM log_stage s
     JOIN "LogLabel" l ON l."groupId" = $1::uuid AND l."label" = s.label
     LEFT JOIN log_stage_media f ON f.name = s.image
     WHERE s.n > $4 AND s.n <= $5
     ORDER BY s.n
     ON CONFLICT ("key") DO NOTHING`,
    [source.groupId, source.id, source.timeZone, after, upTo],
  )
  return result.rowCount ?? 0
}

/** Pictures that a known message had been waiting for. */
export async function fillPictures(client: ClientBase): Promise<void> {
  await client.query('SET LOCAL enable_nestloop = on')
  await client.query(
    `UPDATE "Message" m SET "mediaId" = f.media_id
     FROM log_stage s JOIN log_stage_media f ON f.name = s.image
     WHERE m."key" = s.key AND m."mediaId" IS NULL`,
  )
}

/** Writes the counts; a file that brought nothing new leaves no row. */
export async function finishSource(
  client: ClientBase,
  id: string,
  added: number,
  duplicates: number,
): Promise<void> {
  if (added === 0) await client.query(`DELETE FROM "Source" WHERE "id" = $1::uuid`, [id])
  else {
    await client.query(
      `UPDATE "Source" SET "added" = $2, "duplicates" = $3 WHERE "id" = $1::uuid`,
      [id, added, duplicates],
    )
  }
}

/** Brings the planner's statistics up to date and the waiting grams into their index. */
export async function refreshIndexes(client: ClientBase): Promise<void> {
  await client.query(`SELECT gin_clean_pending_list('"Message_grams_idx"'::regclass)`)
  await client.query(`ANALYZE "Message"`)
  await client.query(`ANALYZE "LogPerson"`)
  await client.query(`ANALYZE "LogLabel"`)
}
