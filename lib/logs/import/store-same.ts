import type { ClientBase } from 'pg'
import { NAMELESS } from '@/lib/redaction/rules-erased'
import { DISTINCTIVE, type ReadLabel, type Shared } from './rules-authors'

/** The tables in which it is decided who the labels of a file are, and which of its messages are new. */
export async function createDecisions(client: ClientBase): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE log_stage_author (label text PRIMARY KEY, person_id uuid, label_id uuid,
       is_erased boolean) ON COMMIT DROP`,
  )
  await client.query(
    `CREATE TEMP TABLE log_stage_clash (key bytea PRIMARY KEY, sealed bytea) ON COMMIT DROP`,
  )
  await client.query(
    `CREATE TEMP TABLE log_stage_decided (n int PRIMARY KEY, number int) ON COMMIT DROP`,
  )
}

/** Whether any log holds keys from before labels left them, asked before the file is read. */
export async function hasEarlierKeys(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(`SELECT 1 FROM "EarlierKey" LIMIT 1`)
  return rows.length > 0
}

/** Whether the group's log has anything of the time that the file is about. */
export async function isOverlapping(
  client: ClientBase,
  { groupId, timeZone }: { readonly groupId: string; readonly timeZone: string },
): Promise<boolean> {
  const { rows } = await client.query<{ overlaps: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "Message" m,
         (SELECT date_trunc('minute', min(at)) AT TIME ZONE $2 AS first,
         (date_trunc('minute', max(at)) + interval '1 minute') AT TIME ZONE $2 AS last FROM log_stage) s
       WHERE m."groupId" = $1::uuid AND m."at" >= s.first AND m."at" < s.last) AS overlaps`,
    [groupId, timeZone],
  )
  return rows[0]?.overlaps === true
}

/**
 * Gives messages that are known by their earlier key the key of the file, where theirs was made from words
 * that an erasure had changed, or from another zone's clock.
 */
export async function adoptEarlier(client: ClientBase, seal: Buffer): Promise<void> {
  await client.query(
    `WITH met AS (
       SELECT DISTINCT ON (e."messageId") e."messageId" AS id, s.key, s.sealed
       FROM log_stage s JOIN "EarlierKey" e
         ON e."key" IN (s.earlier, '\\x01'::bytea || sha256($1::bytea || s.earlier))
       ORDER BY e."messageId", s.n
     ), other AS (
       SELECT m."id", met.sealed,
         row_number() OVER (PARTITION BY met.sealed ORDER BY m."id") - 1 AS nth
       FROM met JOIN "Message" m ON m."id" = met.id WHERE m."key" NOT IN (met.key, met.sealed)
     )
     UPDATE "Message" m SET "key" = other.sealed, "number" = other.nth + (
       SELECT coalesce(max(k."number") + 1, 0) FROM "Message" k WHERE k."key" = other.sealed)
     FROM other WHERE m."id" = other."id"`,
    [seal],
  )
}

/** The labels of the file with the authors that the log has under them. */
export async function findLabels(
  client: ClientBase,
  groupId: string,
  labels: readonly string[],
  ownerLabel: string,
): Promise<ReadLabel[]> {
  const { rows } = await client.query<ReadLabel>(
    `SELECT s.label, l."personId"::text AS own, s.label = $3 AS "isOwner"
     FROM unnest($2::text[]) AS s(label)
     LEFT JOIN "LogLabel" l ON l."groupId" = $1::uuid AND l."label" = s.label ORDER BY s.label`,
    [groupId, labels, ownerLabel],
  )
  return rows
}

/** What each label of the file has in common with each author of the log. */
export async function findShared(client: ClientBase): Promise<Shared[]> {
  const { rows } = await client.query<Shared>(
    `SELECT s.label, p."id"::text AS author, p."isOwner", p."label" LIKE $1 AS "isErased",
       s.shared, s.distinctive
     FROM (SELECT label, "personId", count(*)::int AS shared, count(*) FILTER (WHERE is_long)::int AS distinctive
       FROM (SELECT DISTINCT s.label, m."personId", s.key,
           length(s.text) + length(coalesce(s.quoted_text, '')) >= $2 AS is_long
         FROM log_stage s, LATERAL (VALUES (s.key), (s.sealed)) k(key), "Message" m
         WHERE m."key" = k.key) met
       GROUP BY 1, 2) s
     JOIN "LogPerson" p ON p."id" = s."personId"`,
    [`${NAMELESS} %`, DISTINCTIVE],
  )
  return rows
}

/** The authors of each earlier file: two of one file are two people. The owner's label says nothing. */
export async function findCompanies(client: ClientBase, groupId: string): Promise<string[][]> {
  const { rows } = await client.query<{ people: string[] }>(
    `SELECT array_agg(DISTINCT l."personId"::text) AS people
     FROM "Source" s JOIN "LogLabel" l ON l."id" = ANY(s."labelIds")
     WHERE s."groupId" = $1::uuid GROUP BY s."id"`,
    [groupId],
  )
  return rows.map(({ people }) => people)
}

/**
 * Notes the keys for which counting decides: equal messages in the file, or another author in the log. What is
 * counted by the minute (store-minutes.ts) is not among them.
 */
export async function findClashes(client: ClientBase, overlapping: boolean): Promise<number> {
  const known = `
    UNION SELECT s.key, s.sealed FROM log_stage s JOIN log_stage_author a ON a.label = s.label
      JOIN "Message" m ON m."key" = s.key
      WHERE (m."personId" <> a.person_id OR m."number" > 0) AND s.n NOT IN (SELECT n FROM log_stage_minute)
    UNION SELECT s.key, s.sealed FROM log_stage s JOIN "Message" m ON m."key" = s.sealed
      WHERE s.n NOT IN (SELECT n FROM log_stage_minute)`
  const { rowCount } = await client.query(
    `INSERT INTO log_stage_clash
     SELECT key, (array_agg(sealed))[1] FROM log_stage
     WHERE n NOT IN (SELECT n FROM log_stage_minute) GROUP BY key HAVING count(*) > 1
     ${overlapping ? known : ''}`,
  )
  return rowCount ?? 0
}

/** The authors who are 我. */
export async function findOwners(client: ClientBase, groupId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "id"::text FROM "LogPerson" WHERE "groupId" = $1::uuid AND "isOwner"`,
    [groupId],
  )
  return rows.map(({ id }) => id)
}

/** Which labels stand in each part of the file. */
export async function findParts(
  client: ClientBase,
): Promise<readonly { readonly part: number; readonly labels: readonly string[] }[]> {
  const { rows } = await client.query<{ part: number; labels: string[] }>(
    `SELECT part, array_agg(DISTINCT label) AS labels FROM log_stage GROUP BY part`,
  )
  return rows
}

/** One key that needs a decision. `read` is [n, author, part], `kept` [author, number]. */
export type Clash = {
  readonly read: readonly (readonly [number, string, number])[]
  readonly kept: readonly (readonly [string, number])[] | null
}

/** All of them, in batches. */
export async function* readClashes(client: ClientBase): AsyncGenerator<Clash[]> {
  await client.query(
    `DECLARE log_clashes NO SCROLL CURSOR FOR
     WITH read AS (
       SELECT c.key, json_agg(json_build_array(s.n, a.person_id, s.part) ORDER BY s.n) AS read
       FROM log_stage_clash c JOIN log_stage s ON s.key = c.key
         JOIN log_stage_author a ON a.label = s.label GROUP BY c.key
     ), kept AS (
       SELECT c.key, json_agg(json_build_array(m."personId", m."number") ORDER BY m."id") AS kept
       FROM log_stage_clash c, LATERAL (VALUES (c.key), (c.sealed)) k(key), "Message" m
       WHERE m."key" = k.key GROUP BY c.key
     )
     SELECT read.read, kept.kept FROM read LEFT JOIN kept ON kept.key = read.key`,
  )
  for (;;) {
    const { rows } = await client.query<Clash>('FETCH 2000 FROM log_clashes')
    if (rows.length === 0) break
    yield rows
  }
  await client.query('CLOSE log_clashes')
}

/** Null says that the log has the message. */
export async function insertDecided(
  client: ClientBase,
  decided: readonly { readonly n: number; readonly number: number | null }[],
): Promise<void> {
  await client.query(`INSERT INTO log_stage_decided SELECT * FROM unnest($1::int[], $2::int[])`, [
    decided.map(({ n }) => n),
    decided.map(({ number }) => number),
  ])
}
