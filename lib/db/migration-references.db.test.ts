import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { databaseUrl } from './address'
import { migrate } from './migrate'
import { execute } from './migration-adapter'
import { readMigrations } from './migration-files'
import { withDatabaseName } from './urls'

const MIGRATION = '20261129092300_references_of_logs_and_transcripts'
const THERE = '00000000-0000-7000-8000-000000000001'
const GONE = '00000000-0000-7000-8000-000000000002'
const GROUP = '00000000-0000-7000-8000-000000000003'

test('references that name no row become null, are counted, and those that do stay', async () => {
  const name = `references_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
  const url = withDatabaseName(databaseUrl(), name)
  const all = await readMigrations()
  await migrate(
    url,
    all.filter((migration) => migration.name < MIGRATION),
  )
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // Only the tables that the migration looks at are filled; what else they refer to is left out.
    await client.query('SET session_replication_role = replica')
    await client.query(`INSERT INTO "Member" ("id", "displayName", "groupId", "updatedAt")
      VALUES ('${THERE}', 'Ann', '${GROUP}', now())`)
    for (const [at, by] of [THERE, GONE, GONE].entries()) {
      await client.query(`INSERT INTO "LogPerson" ("id", "groupId", "label", "folded", "linkedById")
        VALUES (gen_random_uuid(), '${GROUP}', 'label ${String(at)}', '', '${by}')`)
      await client.query(`INSERT INTO "Upload" ("id", "groupId", "fileName", "size", "createdById")
        VALUES (gen_random_uuid(), '${GROUP}', 'log.md', 1, '${by}')`)
    }
    await client.query('SET session_replication_role = DEFAULT')
    const notices: string[] = []
    client.on('notice', ({ message }) => notices.push(message ?? ''))
    await client.query(all.find((migration) => migration.name === MIGRATION)?.sql ?? '')
    expect(notices).toEqual([
      'LogPerson.linkedById: 2 rows named a Member that does not exist and name none now',
      'Upload.createdById: 2 rows named a Member that does not exist and name none now',
    ])
    const { rows } = await client.query<{ by: string | null }>(
      'SELECT "linkedById" AS by FROM "LogPerson" ORDER BY "label"',
    )
    expect(rows.map(({ by }) => by)).toEqual([THERE, null, null])
  } finally {
    await client.end()
    await execute(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
  }
})
