import type { ClientBase } from 'pg'
import { NAMELESS } from '@/lib/redaction/rules-erased'
import { DISTINCTIVE, type Shared } from './rules-authors'

type Target = { readonly groupId: string; readonly timeZone: string }

/** What two messages of one minute have in common when they may be one: all but the second and the author. */
const WORDS = `md5(concat_ws(E'\\x1f', kind::text, text, coalesce(quoted, ''), coalesce(image, '')))`

/**
 * Notes the messages of the file that may be ones of the log though their keys differ, because one of the two is
 * known by the minute alone. Answers whether there are any; where all have seconds this costs nothing.
 */
export async function findMinutes(client: ClientBase, target: Target): Promise<boolean> {
  await client.query(
    `CREATE TEMP TABLE log_stage_minute (n int PRIMARY KEY, minute timestamp, words text) ON COMMIT DROP`,
  )
  if (!(await isMixed(client, target))) return false
  await client.query(
    `CREATE TEMP TABLE log_kept_minute ON COMMIT DROP AS
     SELECT id, "personId", number, at, precision, date_trunc('minute', at) AS minute, ${WORDS} AS words
     FROM (SELECT m."id", m."personId", m."number", m."at" AT TIME ZONE $2 AS at, m."precision"::text AS precision,
         m."kind" AS kind, m."text" AS text, m."quotedText" AS quoted, m."image" AS image
       FROM "Message" m, (SELECT date_trunc('minute', min(at)) AT TIME ZONE $2 AS first,
         (date_trunc('minute', max(at)) + interval '1 minute') AT TIME ZONE $2 AS last FROM log_stage) s
       WHERE m."groupId" = $1::uuid AND m."at" >= s.first AND m."at" < s.last) m`,
    [target.groupId, target.timeZone],
  )
  await client.query('ANALYZE log_kept_minute')
  const { rowCount } = await client.query(
    `INSERT INTO log_stage_minute
     WITH staged AS (
       SELECT n, precision, date_trunc('minute', at) AS minute, ${WORDS} AS words
       FROM (SELECT n, precision, at, kind, text, quoted_text AS quoted, image FROM log_stage l
         WHERE NOT EXISTS (SELECT 1 FROM "Message" m WHERE m."key" = l.sealed)) s
     ), mixed AS (
       SELECT DISTINCT s.minute, s.words FROM staged s JOIN log_kept_minute k USING (minute, words)
       WHERE s.precision <> k.precision
     )
     SELECT s.n, s.minute, s.words FROM staged s JOIN mixed USING (minute, words)`,
  )
  await client.query('ANALYZE log_stage_minute')
  return (rowCount ?? 0) > 0
}

/** Whether the file or the log of its time has messages without seconds, and the other has some with them. */
async function isMixed(client: ClientBase, { groupId, timeZone }: Target): Promise<boolean> {
  const { rows } = await client.query<{ mixed: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM "Message" m, (SELECT date_trunc('minute', min(at)) AT TIME ZONE $2 AS first,
           (date_trunc('minute', max(at)) + interval '1 minute') AT TIME ZONE $2 AS last,
           bool_or(precision = 'MINUTE') AS minutes, bool_or(precision = 'SECOND') AS seconds
         FROM log_stage) s
       WHERE m."groupId" = $1::uuid AND m."at" >= s.first AND m."at" < s.last
         AND ((s.minutes AND m."precision" = 'SECOND') OR (s.seconds AND m."precision" = 'MINUTE'))
     ) AS mixed`,
    [groupId, timeZone],
  )
  return rows[0]?.mixed === true
}

/** What labels of the file have in common with authors of the log by the minute: many words only. */
export async function findSharedByMinute(client: ClientBase): Promise<Shared[]> {
  const { rows } = await client.query<Shared>(
    `SELECT s.label, p."id"::text AS author, p."isOwner", p."label" LIKE $1 AS "isErased",
       s.shared, s.shared AS distinctive
     FROM (SELECT s.label, k."personId", count(DISTINCT (x.minute, x.words))::int AS shared
       FROM log_stage_minute x JOIN log_stage s ON s.n = x.n
         JOIN log_kept_minute k ON k.minute = x.minute AND k.words = x.words AND k.precision <> s.precision
       WHERE length(s.text) + length(coalesce(s.quoted_text, '')) >= $2
       GROUP BY 1, 2) s
     JOIN "LogPerson" p ON p."id" = s."personId"`,
    [`${NAMELESS} %`, DISTINCTIVE],
  )
  return rows
}

/** Messages of one minute and words. `read` is [n, author, part, second, precision], `kept` [author, number, second, precision]. */
export type MinuteClash = {
  readonly read: readonly (readonly [number, string, number, string, string])[]
  readonly kept: readonly (readonly [string, number, string, string])[]
}

/** All of them, in batches. */
export async function* readMinuteClashes(client: ClientBase): AsyncGenerator<MinuteClash[]> {
  await client.query(
    `DECLARE log_minutes NO SCROLL CURSOR FOR
     WITH read AS (
       SELECT x.minute, x.words,
         json_agg(json_build_array(s.n, a.person_id, s.part, s.at, s.precision) ORDER BY s.n) AS read
       FROM log_stage_minute x JOIN log_stage s ON s.n = x.n
         JOIN log_stage_author a ON a.label = s.label GROUP BY 1, 2
     ), kept AS (
       SELECT k.minute, k.words,
         json_agg(json_build_array(k."personId", k.number, k.at, k.precision) ORDER BY k.at, k.id) AS kept
       FROM log_kept_minute k GROUP BY 1, 2
     )
     SELECT read.read, kept.kept FROM read JOIN kept USING (minute, words)`,
  )
  for (;;) {
    const { rows } = await client.query<MinuteClash>('FETCH 2000 FROM log_minutes')
    if (rows.length === 0) break
    yield rows
  }
  await client.query('CLOSE log_minutes')
}
