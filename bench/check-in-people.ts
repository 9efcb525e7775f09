import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'

export type Crowd = {
  readonly nightId: string
  readonly people: readonly { readonly memberId: string; readonly token: string }[]
}

/** Members with sessions, and a night whose check-in is open, in a group of their own. */
export async function fillStorm(url: string, members: number): Promise<Crowd> {
  const tokens = Array.from({ length: members }, () => randomBytes(32).toString('base64url'))
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO "Community" ("id", "name", "setUpAt") VALUES (gen_random_uuid(), '灯', now())
       ON CONFLICT DO NOTHING`,
    )
    const group = await client.query<{ id: string }>(
      `INSERT INTO "Group" ("id", "name", "capacity")
       VALUES (gen_random_uuid(), gen_random_uuid()::text, $1) RETURNING "id"`,
      [members],
    )
    const groupId = group.rows[0]?.id
    const night = await client.query<{ id: string }>(
      `INSERT INTO "Night" ("id", "groupId", "date", "checkInOpensAt", "checkInClosesAt", "startsAt",
         "questionsAt", "endsAt", "phase")
       VALUES (gen_random_uuid(), $1, current_date, now() - interval '1 minute',
         now() + interval '30 minutes', now() + interval '30 minutes',
         now() + interval '60 minutes', now() + interval '90 minutes', 'CHECK_IN')
       RETURNING "id"`,
      [groupId],
    )
    const nightId = night.rows[0]?.id ?? ''
    await client.query(
      `INSERT INTO "Talk" ("id", "groupId", "nightId", "topic", "updatedAt")
       VALUES (gen_random_uuid(), $1, $2, '一场', now())`,
      [groupId, nightId],
    )
    const { rows } = await client.query<{ memberId: string }>(
      `WITH given AS (SELECT gen_random_uuid() AS id, hash FROM unnest($2::text[]) AS t(hash)),
       people AS (
         INSERT INTO "Member" ("id", "displayName", "groupId", "roles", "updatedAt")
         SELECT id, '灯' || left(hash, 6), $1, '{}', now() FROM given RETURNING "id"),
       sessions AS (
         INSERT INTO "Session" ("id", "tokenHash", "memberId", "expiresAt")
         SELECT gen_random_uuid(), hash, id, now() + interval '1 day' FROM given
         RETURNING "tokenHash", "memberId")
       SELECT s."memberId" FROM unnest($2::text[]) WITH ORDINALITY AS t(hash, place)
       JOIN sessions s ON s."tokenHash" = t.hash ORDER BY t.place`,
      [groupId, hashes],
    )
    await client.query('ANALYZE')
    return {
      nightId,
      people: rows.map(({ memberId }, at) => ({ memberId, token: tokens[at] ?? '' })),
    }
  } finally {
    await client.end()
  }
}

/** How many rows each member has at the night. */
export async function readRows(url: string, nightId: string): Promise<Map<string, number>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ memberId: string; count: number }>(
      `SELECT "memberId", count(*)::int AS "count" FROM "CheckIn" WHERE "nightId" = $1 GROUP BY 1`,
      [nightId],
    )
    return new Map(rows.map(({ memberId, count }) => [memberId, count]))
  } finally {
    await client.end()
  }
}
