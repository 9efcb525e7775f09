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

/** Lets the planner know the staging table. */
export async function analyzeStaging(client: ClientBase): Promise<void> {
  await client.query('ANALYZE log_stage (n, part, key, sealed, earlier, label, image)')
}

/**
 * Keeps the planner from joining row by row: it knows nothing of people who came a moment ago, and took
 * minutes for what hashing does in one.
 */
export async function preferHashing(client: ClientBase): Promise<void> {
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
  const { groupId, fileName, sha256, bytes, messages, skipped } = row
  const result = await client.query<{ id: string }>(
    `INSERT INTO "Source" ("id", "groupId", "fileName", "sha256", "bytes", "messages", "added",
       "duplicates", "skipped", "firstDay", "lastDay")
     SELECT gen_random_uuid(), $1::uuid, $2, $3, $4, $5, 0, 0, $6::jsonb,
       min(at)::date, max(at)::date
     FROM log_stage
     RETURNING "id"`,
    [groupId, fileName, sha256, bytes, messages, skipped],
  )
  const id = result.rows[0]?.id
  if (id === undefined) throw new Error('The source was not inserted.')
  return id
}

/** A label of the file. */
export type NamedAuthor = {
  readonly label: string
  readonly folded: string
  readonly isOwner: boolean
  /** Whose label it is in the log; null makes an author for it. */
  readonly owner: string | null
  /** Who is meant in this file, where that is another one. */
  readonly author: string | null
  /** Keeps neither the label nor what is new under it. */
  readonly isErased: boolean
}

/**
 * Makes authors for the labels that have none, gives every label that is new to the log its author, says
 * when each was seen, and notes who is meant by which in this file.
 */
export async function insertAuthors(
  client: ClientBase,
  { groupId, timeZone }: { readonly groupId: string; readonly timeZone: string },
  authors: readonly NamedAuthor[],
): Promise<void> {
  const named = authors.filter(({ isErased }) => !isErased)
  await client.query(
    `INSERT INTO "LogPerson" ("id", "groupId", "label", "folded", "isOwner")
     SELECT gen_random_uuid(), $1::uuid, p.label, p.folded, p."isOwner"
     FROM jsonb_to_recordset($2::jsonb) AS p(label text, folded text, "isOwner" boolean)
     ORDER BY p.label
     ON CONFLICT ("groupId", "label") DO NOTHING`,
    [groupId, JSON.stringify(named.filter(({ owner }) => owner === null))],
  )
  await client.query(
    `INSERT INTO "LogLabel" ("id", "groupId", "label", "personId")
     SELECT gen_random_uuid(), $1::uuid, a.label, coalesce(a.owner, p."id")
     FROM jsonb_to_recordset($2::jsonb) AS a(label text, owner uuid)
     LEFT JOIN "LogPerson" p ON p."groupId" = $1::uuid AND p."label" = a.label
     ON CONFLICT ("groupId", "label") DO NOTHING`,
    [groupId, JSON.stringify(named)],
  )
  await client.query(
    `INSERT INTO log_stage_author
     SELECT a.label, coalesce(a.author, l."personId"), l."id", a."isErased"
     FROM jsonb_to_recordset($2::jsonb) AS a(label text, author uuid, "isErased" boolean)
     LEFT JOIN "LogLabel" l ON l."groupId" = $1::uuid AND l."label" = a.label AND NOT a."isErased"`,
    [groupId, JSON.stringify(authors)],
  )
  await client.query('ANALYZE log_stage_author')
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
    `INSERT INTO "Message" ("groupId", "sourceId", "personId", "labelId", "key", "number", "line", "at", "precision",
       "ordinal", "kind", "text", "quotedLabel", "quotedText", "image", "mediaId", "folded", "grams")
     SELECT $1::uuid, $2::uuid, a.person_id, a.label_id, s.key, coalesce(d.number, 0), s.line,
       s.at AT TIME ZONE $3, s.precision::"MessagePrecision", s.ordinal, s.kind::"MessageKind", s.text,
       s.quoted_label, s.quoted_text, s.image, f.media_id, s.folded, s.grams
     FROM log_stage s
     JOIN log_stage_author a ON a.label = s.label AND NOT a.is_erased
     LEFT JOIN log_stage_decided d ON d.n = s.n
     LEFT JOIN log_stage_media f ON f.name = s.image
     WHERE s.n > $4 AND s.n <= $5 AND (d.n IS NULL OR d.number IS NOT NULL)
     ORDER BY s.n
     ON CONFLICT ("key", "number") DO NOTHING`,
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

type Finished = {
  readonly added: number
  readonly duplicates: number
  readonly importedById: string | null
}

/**
 * Writes the counts, the labels and who imported it; a file that brought nothing new leaves no row. The
 * member is named here and not before: the name holds their row, and a change of the member would wait for all of the import.
 */
export async function finishSource(
  client: ClientBase,
  id: string,
  { added, duplicates, importedById }: Finished,
): Promise<void> {
  if (added === 0) await client.query(`DELETE FROM "Source" WHERE "id" = $1::uuid`, [id])
  else {
    await client.query(
      `UPDATE "Source" SET "added" = $2, "duplicates" = $3, "importedById" = $4::uuid, "labelIds" = ARRAY(
         SELECT a.label_id FROM log_stage_author a JOIN "LogLabel" l ON l."id" = a.label_id
         JOIN "LogPerson" p ON p."id" = l."personId" AND NOT p."isOwner")
       WHERE "id" = $1::uuid`,
      [id, added, duplicates, importedById],
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
