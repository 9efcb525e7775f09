import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { databaseUrl } from '@/lib/db/address'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { readMigrations } from '@/lib/db/migration-files'
import { withDatabaseName } from '@/lib/db/urls'
import { FIRST_TEMPLATE } from './rules'

/** Templates come to a database that is in use. */

const TEMPLATES = 'evening_templates'

let name: string
let client: Client

beforeEach(async () => {
  name = `templates_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
})
afterEach(async () => {
  await client.end()
  await execute(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
})

it('writes down for every group what it was laid out by so far, and moves no evening', async () => {
  const url = withDatabaseName(databaseUrl(), name)
  const all = await readMigrations()
  const at = all.findIndex((migration) => migration.name.endsWith(TEMPLATES))
  await migrate(url, all.slice(0, at))
  client = new Client({ connectionString: url })
  await client.connect()
  // In Kiritimati it is the next day already.
  await client.query(`
    INSERT INTO "Community" (id, name, "timeZone") VALUES (gen_random_uuid(), '晚灯', 'Pacific/Kiritimati');
    INSERT INTO "Group" (id, name, position, "createdAt") VALUES
      ('00000000-0000-7000-8000-000000000001', '产品', 0, '2026-03-10 12:00Z'),
      ('00000000-0000-7000-8000-000000000002', '技术', 1, '2026-03-10 01:00Z');
    INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt", "questionsAt", "endsAt")
    SELECT gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '2026-03-11', t, t + interval '15 min',
      t + interval '20 min', t + interval '45 min', t + interval '2 hours' FROM (VALUES (timestamptz '2026-03-11 11:15Z')) v(t)`)
  const nights = await client.query('SELECT * FROM "Night"')
  await migrate(url, all)
  const { rows } = await client.query<Record<string, unknown>>(`
    SELECT version, weekdays, "checkInOpens", "checkInCloses", starts, questions, ends, opener::text, "authorId",
      "firstDay"::text FROM "EveningTemplate" ORDER BY "groupId"`)
  const { weekdays, clocks, opener } = FIRST_TEMPLATE
  const first = { version: 1, weekdays, ...clocks, opener, authorId: null }
  expect(rows).toEqual([
    { ...first, firstDay: '2026-03-11' },
    { ...first, firstDay: '2026-03-10' },
  ])
  expect((await client.query('SELECT * FROM "Night"')).rows).toMatchObject(nights.rows)
})
