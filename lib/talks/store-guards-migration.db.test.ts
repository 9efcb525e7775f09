import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { databaseUrl } from '@/lib/db/address'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { readMigrations } from '@/lib/db/migration-files'
import { withDatabaseName } from '@/lib/db/urls'

/** The guards of talks and nights, and later columns, come to a database that is in use. */

const GUARDS = '20261129093001_talks_and_their_nights'

let name: string
let client: Client

beforeEach(async () => {
  name = `guards_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
})
afterEach(async () => {
  await client.end()
  await execute(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
})

const [GROUP, OTHER, NIGHT] = [1, 2, 3].map(
  (n) => `00000000-0000-7000-8000-00000000000${String(n)}`,
)

it('mends what is certain, keeps what is not, and lets the start go on', async () => {
  const url = withDatabaseName(databaseUrl(), name)
  const all = await readMigrations()
  const at = all.findIndex((migration) => migration.name === GUARDS)
  await migrate(url, all.slice(0, at))
  client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`
    INSERT INTO "Group" (id, name, position) VALUES ('${String(GROUP)}', '产品', 0), ('${String(OTHER)}', '技术', 1);
    INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt",
      "questionsAt", "endsAt", "blockedReason")
    SELECT '${String(NIGHT)}', '${String(GROUP)}', '2026-03-11', t, t + interval '15 min', t + interval '15 min',
      t + interval '45 min', t + interval '2 hours', '国庆' FROM (VALUES (timestamptz '2026-03-11 11:15Z')) v(t);
    INSERT INTO "Talk" (id, "groupId", "nightId", topic, state, "updatedAt") VALUES
      (gen_random_uuid(), '${String(OTHER)}', '${String(NIGHT)}', '留空夜的一场', 'PLANNED', now()),
      (gen_random_uuid(), '${String(GROUP)}', NULL, '没有夜的计划', 'PLANNED', now()),
      (gen_random_uuid(), '${String(GROUP)}', NULL, '没有夜的往事', 'HELD', now());
    INSERT INTO "FoundNight" (id, "groupId", date, state, facts, "talkId")
    SELECT gen_random_uuid(), '${String(GROUP)}', '2026-03-12', 'CONFIRMED',
      '{"speaker": {"label": "沈知远-青舟支付", "name": null}, "host": "Host"}', id
    FROM "Talk" WHERE topic = '没有夜的往事'`)
  await migrate(url, all)
  type Row = { topic: string; state: string; groupId: string; namesInLog: string[] }
  const { rows } = await client.query<Row>(
    'SELECT topic, state, "groupId", "namesInLog" FROM "Talk"',
  )
  const talks = rows.map((row) => [row.topic, row.state, row.groupId === GROUP])
  expect(talks.toSorted()).toEqual(
    [
      ['没有夜的往事', 'HELD', true],
      ['没有夜的计划', 'POSTPONED', true],
      ['留空夜的一场', 'PLANNED', true],
    ].toSorted(),
  )
  const called = rows.map(({ topic, namesInLog }) => [topic, namesInLog.toSorted()])
  expect(called.toSorted()).toEqual(
    [
      ['没有夜的往事', ['Host', '沈知远-青舟支付']],
      ['没有夜的计划', []],
      ['留空夜的一场', []],
    ].toSorted(),
  )
  const homeless = `INSERT INTO "Talk" (id, "groupId", topic, state, "updatedAt")
    VALUES (gen_random_uuid(), '${String(GROUP)}', '新的', 'HELD', now())`
  await expect(client.query(homeless)).rejects.toThrow('talk_has_night')
  // What stays can be corrected, and a name be taken out of it.
  const corrected = await client.query(
    "UPDATE \"Talk\" SET topic = '改过的往事' WHERE topic = '没有夜的往事'",
  )
  expect(corrected.rowCount).toBe(1)
})
