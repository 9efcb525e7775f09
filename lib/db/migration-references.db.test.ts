import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { messageKey } from '@/lib/logs/import/rules-keys'
import { databaseUrl } from './address'
import { migrate } from './migrate'
import { execute } from './migration-adapter'
import { readMigrations } from './migration-files'
import { withDatabaseName } from './urls'

const THERE = '00000000-0000-7000-8000-000000000001'
const GONE = '00000000-0000-7000-8000-000000000002'
const GROUP = '00000000-0000-7000-8000-000000000003'

test('references that name no row become null, are counted, and those that do stay', async () => {
  await beforeMigration(
    '20261129092300_references_of_logs_and_transcripts',
    async (client, apply) => {
      for (const [at, by] of [THERE, GONE, GONE].entries()) {
        await client.query(`INSERT INTO "LogPerson" ("id", "groupId", "label", "folded", "linkedById")
          VALUES (gen_random_uuid(), '${GROUP}', 'label ${String(at)}', '', '${by}')`)
        await client.query(`INSERT INTO "Upload" ("id", "groupId", "fileName", "size", "createdById")
          VALUES (gen_random_uuid(), '${GROUP}', 'log.md', 1, '${by}')`)
      }
      expect(await apply()).toEqual([
        'LogPerson.linkedById: 2 rows named a Member that does not exist and name none now',
        'Upload.createdById: 2 rows named a Member that does not exist and name none now',
      ])
      const { rows } = await client.query<{ by: string | null }>(
        'SELECT "linkedById" AS by FROM "LogPerson" ORDER BY "label"',
      )
      expect(rows.map(({ by }) => by)).toEqual([THERE, null, null])
    },
  )
})

test('actors that are no member become null, in tables that refuse other changes too', async () => {
  await beforeMigration('20261129110100_actor_foreign_keys', async (client, apply) => {
    for (const [at, by] of [THERE, GONE, GONE].entries()) {
      await client.query(`INSERT INTO "StatusEvent" ("id", "memberId", "kind", "at", "byId")
        VALUES (gen_random_uuid(), '${THERE}', 'ADMITTED', now(), '${by}')`)
      await client.query(`INSERT INTO "QuotaEntry" ("id", "memberId", "kind", "amount", "key", "byId")
        VALUES (gen_random_uuid(), '${THERE}', 'ADJUST', 1, 'adjust:${String(at)}', '${by}')`)
    }
    await client.query(`INSERT INTO "NamingRule"
      ("id", "version", "template", "announcement", "effectiveFrom", "publishedAt", "publishedById")
      VALUES (gen_random_uuid(), 1, '{}', '{}', now(), now(), '${GONE}')`)
    expect(await apply()).toEqual([
      'StatusEvent.byId: 2 rows named a member that does not exist and name none now',
      'NamingRule.publishedById: 1 rows named a member that does not exist and name none now',
      'QuotaEntry.byId: 2 rows named a member that does not exist and name none now',
    ])
    const { rows } = await client.query<{ by: string | null }>(
      'SELECT "byId" AS by FROM "QuotaEntry" ORDER BY "key"',
    )
    expect(rows.map(({ by }) => by)).toEqual([THERE, null, null])
  })
})

test('keys of messages lose the label, equal ones are numbered, and the earlier keys stay', async () => {
  const [person, label, source] = ['4', '5', '6'].map((end) => THERE.replace(/1$/, end))
  await beforeMigration('20261129150700_messages_without_labels', async (client, apply) => {
    await client.query(`INSERT INTO "LogPerson" ("id", "groupId", "label", "folded")
      VALUES ('${person}', '${GROUP}', '苏禾', '苏禾')`)
    await client.query(`INSERT INTO "LogLabel" ("id", "groupId", "label", "personId")
      VALUES ('${label}', '${GROUP}', '苏禾', '${person}')`)
    await client.query(`INSERT INTO "Source"
      ("id", "groupId", "fileName", "sha256", "bytes", "messages", "added", "duplicates")
      VALUES ('${source}', '${GROUP}', 'log.md', '', 1, 3, 3, 0)`)
    const messages = [
      { text: '对账\t一', quoted: null, old: 'one' },
      { text: '对账', quoted: '早', old: 'two' },
      { text: '对账', quoted: '早', old: 'three' },
    ]
    for (const { text, quoted, old } of messages) {
      await client.query(
        `INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "kind", "text",
           "quotedLabel", "quotedText", "folded", "grams")
         VALUES ('${GROUP}', '${source}', '${person}', $1, 1, '2026-05-18T11:30:01Z', 'RED_PACKET', $2,
           '林檎', $3, '', '')`,
        [Buffer.from(old), text, quoted],
      )
    }
    await apply()
    const { rows } = await client.query(
      `SELECT m."key", m."number", m."labelId", convert_from(e."key", 'UTF8') AS earlier
       FROM "Message" m JOIN "EarlierKey" e ON e."messageId" = m."id" ORDER BY m."id"`,
    )
    const keyOf = (text: string, quoted: string | null) =>
      messageKey(GROUP, {
        line: 9,
        at: '2026-05-18T19:30:01',
        precision: 'second',
        label: 'anyone',
        kind: 'red-packet',
        text,
        quotation: quoted === null ? null : { label: 'anyone else', text: quoted },
        image: null,
      })
    expect(rows).toEqual([
      { key: keyOf('对账\t一', null), number: 0, labelId: label, earlier: 'one' },
      { key: keyOf('对账', '早'), number: 0, labelId: label, earlier: 'two' },
      { key: keyOf('对账', '早'), number: 1, labelId: label, earlier: 'three' },
    ])
    const sources = await client.query('SELECT "labelIds" FROM "Source"')
    expect(sources.rows).toEqual([{ labelIds: [label] }])
  })
})

/**
 * A database as it was before a migration, with one member. `apply` runs the migration and answers its
 * notices. Only the tables that it looks at need to be filled: nothing is checked while they are.
 */
async function beforeMigration(
  name: string,
  work: (client: Client, apply: () => Promise<string[]>) => Promise<void>,
): Promise<void> {
  const database = `references_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${database}`)
  const url = withDatabaseName(databaseUrl(), database)
  const all = await readMigrations()
  await migrate(
    url,
    all.filter((migration) => migration.name < name),
  )
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(`INSERT INTO "Member" ("id", "displayName", "groupId", "updatedAt")
      VALUES ('${THERE}', 'Ann', '${GROUP}', now())`)
    await work(client, async () => {
      await client.query('SET session_replication_role = DEFAULT')
      const notices: string[] = []
      client.on('notice', ({ message }) => notices.push(message ?? ''))
      await client.query(all.find((migration) => migration.name === name)?.sql ?? '')
      return notices
    })
  } finally {
    await client.end()
    await execute(databaseUrl(), `DROP DATABASE ${database} WITH (FORCE)`)
  }
}
