import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { pool } from '@/lib/db/pool'

/**
 * The measure of the storm: node:http and pg, nothing else, with what the app asks for one tap in the
 * fewest statements (lib/auth/store-sessions.ts, lib/checkins/store-nights.ts, store-check-ins.ts).
 */
const SESSION = `
  SELECT s."id" AS "sessionId", s."lastSeenAt", m."id" AS "memberId", m."displayName",
         m."groupId", m."roles"::text[] AS "roles", m."locale"
  FROM "Session" s JOIN "Member" m ON m."id" = s."memberId"
  WHERE s."tokenHash" = $1 AND s."expiresAt" > $2 AND m."status" = 'ACTIVE'`

const NIGHT = `
  SELECT night.*, i."id" AS "ownId", i."status"::text AS "ownStatus", i."via"::text AS "ownVia",
         i."at" AS "ownAt"
  FROM (
    SELECT n."id", n."groupId", n."phase"::text AS "phase", n."checkInOpensAt",
           n."checkInClosesAt", n."startsAt", n."questionsAt", n."endsAt", n."checkInOpenedAt",
           n."checkInClosedAt", n."blockedReason", n."hostId", c."timeZone",
           t."state" AS "talkState", t."visibility", t."speakerId"
    FROM "Night" n CROSS JOIN "Community" c
    LEFT JOIN LATERAL (
      SELECT "state"::text, "visibility"::text, "speakerId" FROM "Talk" WHERE "nightId" = n."id"
      ORDER BY "state" IN ('PLANNED', 'HELD') DESC, "updatedAt" DESC LIMIT 1
    ) t ON true
    WHERE n."id" = $1::uuid
  ) night
  LEFT JOIN "CheckIn" i ON i."nightId" = night."id" AND i."memberId" = $2::uuid`

const INSERT = `
  INSERT INTO "CheckIn" ("id", "nightId", "memberId", "status", "via", "at", "byId")
  SELECT gen_random_uuid(), n."id", $2::uuid, 'ON_TIME', 'SELF', $3::timestamptz, NULL
  FROM (
    SELECT "id" FROM "Night"
    WHERE "id" = $1::uuid AND "phase" = $4::"NightPhase" AND "checkInOpensAt" = $5::timestamptz
      AND "checkInClosesAt" = $6::timestamptz AND "endsAt" = $7::timestamptz
      AND "checkInOpenedAt" IS NOT DISTINCT FROM $8::timestamptz
      AND "checkInClosedAt" IS NOT DISTINCT FROM $9::timestamptz
    FOR SHARE
  ) n
  ON CONFLICT ("nightId", "memberId") DO NOTHING
  RETURNING "id", "status"::text AS "status", "via"::text AS "via", "at"`

type Night = Readonly<Record<string, unknown>>

const server = createServer((request, response) => {
  void answer(request).then((text) => {
    response.setHeader('content-type', 'application/json')
    response.end(text)
  })
})

async function answer(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  const nightId = new URLSearchParams(body).get('nightId')
  const token = request.headers.cookie?.split('=')[1]
  if (nightId === null || token === undefined) return '{}'
  const db = pool()
  const now = new Date()
  const hash = createHash('sha256').update(token).digest('hex')
  const session = await db.query<{ memberId: string }>(SESSION, [hash, now])
  const memberId = session.rows[0]?.memberId
  const { rows } = await db.query<Night>(NIGHT, [nightId, memberId])
  const n = rows[0] ?? {}
  const guard = ['phase', 'checkInOpensAt', 'checkInClosesAt', 'endsAt']
  const acts = ['checkInOpenedAt', 'checkInClosedAt']
  const facts = [...guard, ...acts].map((key) => n[key])
  const inserted = await db.query<Night>(INSERT, [nightId, memberId, now, ...facts])
  return JSON.stringify({ ok: inserted.rowCount === 1, own: inserted.rows[0] })
}

server.listen(Number(process.argv[2]))
