import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { databaseUrl } from '@/lib/db/address'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { readMigrations } from '@/lib/db/migration-files'
import { withDatabaseName } from '@/lib/db/urls'

const DEPARTURES = '20261129145513_departures_of_talks'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [GROUP, HOST, SPEAKER, LABEL] = [1, 2, 3, 4].map(id)
const [FREE, HELD_ON] = [11, 12].map(id)
const [WAITING, CANCELLED, HELD] = [22, 23, 24].map(id)

it('brings what became of talks, and who spoke, into a database that is in use', async () => {
  const name = `departures_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
  const url = withDatabaseName(databaseUrl(), name)
  const all = await readMigrations()
  await migrate(
    url,
    all.slice(
      0,
      all.findIndex((migration) => migration.name === DEPARTURES),
    ),
  )
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`
      INSERT INTO "Group" (id, name, position) VALUES ('${String(GROUP)}', '产品', 0);
      INSERT INTO "Member" (id, "displayName", "groupId", "updatedAt") VALUES
        ('${String(HOST)}', '何听雨', '${String(GROUP)}', now()), ('${String(SPEAKER)}', '沈知远', '${String(GROUP)}', now());
      INSERT INTO "LogPerson" (id, "groupId", label, folded, "memberId")
      VALUES ('${String(LABEL)}', '${String(GROUP)}', '沈知远', '沈知远', '${String(SPEAKER)}');
      INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt",
        "questionsAt", "endsAt", "hostId")
      SELECT n.id::uuid, '${String(GROUP)}', n.date, t, t + interval '15 min', t + interval '15 min',
        t + interval '45 min', t + interval '2 hours', '${String(HOST)}'
      FROM (VALUES ('${String(FREE)}', date '2026-03-11', timestamptz '2026-03-11 11:15Z'),
        ('${String(HELD_ON)}', date '2026-03-12', timestamptz '2026-03-12 11:15Z')) n(id, date, t);
      INSERT INTO "Talk" (id, "groupId", "nightId", topic, state, reason, "movedFrom", "updatedAt") VALUES
        ('${String(CANCELLED)}', '${String(GROUP)}', '${String(FREE)}', '取消的', 'CANCELLED', '生病', '2026-03-09', now()),
        ('${String(WAITING)}', '${String(GROUP)}', NULL, '延期的', 'POSTPONED', '出差', '2026-03-10', now()),
        ('${String(HELD)}', '${String(GROUP)}', '${String(HELD_ON)}', '讲过的', 'HELD', NULL, NULL, now());
      INSERT INTO "FoundNight" (id, "groupId", date, state, facts, "talkId")
      VALUES (gen_random_uuid(), '${String(GROUP)}', '2026-03-12', 'CONFIRMED', '{}', '${String(HELD)}');
      INSERT INTO "Transcript" (id, "talkId", "speakerPersonId", "startsAt", "endsAt")
      VALUES (gen_random_uuid(), '${String(HELD)}', '${String(LABEL)}', now(), now())`)
    await migrate(url, all)
    const departures = await client.query<{ talk: string }>(
      `SELECT t.topic || ' ' || d.number || ' ' || d.kind || ' ' || d.date || ' '
         || coalesce(d.reason, '-') || ' ' || (d."hostId" IS NOT NULL) AS talk
       FROM "TalkDeparture" d JOIN "Talk" t ON t.id = d."talkId" ORDER BY 1`,
    )
    expect(departures.rows.map(({ talk }) => talk).toSorted()).toEqual(
      [
        '取消的 1 MOVED 2026-03-09 - false',
        '取消的 2 CANCELLED 2026-03-11 生病 true',
        '延期的 1 POSTPONED 2026-03-10 出差 false',
      ].toSorted(),
    )
    const nights = await client.query<{ hosted: boolean }>(
      `SELECT "hostId" IS NOT NULL AS hosted FROM "Night" ORDER BY date`,
    )
    expect(nights.rows.map(({ hosted }) => hosted)).toEqual([false, true])
    const credited = await client.query<{ is: string }>(
      `SELECT t."speakerFromLog" || ' ' || (t."speakerId" = c."memberId") || ' ' || c.via AS is
       FROM "Talk" t JOIN "CheckIn" c ON c."nightId" = t."nightId" WHERE t.state = 'HELD'`,
    )
    expect(credited.rows.map((row) => row.is)).toEqual(['true true DUTY'])
  } finally {
    await client.end()
    await execute(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
  }
})
