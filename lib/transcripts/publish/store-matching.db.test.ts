import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseUrl } from '@/lib/db/address'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { readMigrations } from '@/lib/db/migration-files'
import { withDatabaseName } from '@/lib/db/urls'

const MIGRATION = '20261129092100_lines_know_their_messages'
const GROUP = '00000000-0000-7000-8000-000000000001'
const TALK = '00000000-0000-7000-8000-000000000002'
const TRANSCRIPT = '00000000-0000-7000-8000-000000000003'
const SOURCE = '00000000-0000-7000-8000-000000000004'
const PERSON = '00000000-0000-7000-8000-000000000005'

let name: string
let url: string
let client: Client

/** A database of before, with a published transcript of ten to eleven in it. */
beforeEach(async () => {
  name = `lines_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
  url = withDatabaseName(databaseUrl(), name)
  const all = await readMigrations()
  await migrate(
    url,
    all.filter((migration) => migration.name < MIGRATION),
  )
  client = new Client({ connectionString: url })
  await client.connect()
  // Only the tables that the migration looks at are filled; what else they refer to is left out.
  await client.query(`SET session_replication_role = replica`)
  await client.query(
    `INSERT INTO "Talk" ("id", "groupId", "topic") VALUES ('${TALK}', '${GROUP}', 'T')`,
  )
  await client.query(
    `INSERT INTO "Transcript" ("id", "talkId", "state", "startsAt", "endsAt")
     VALUES ('${TRANSCRIPT}', '${TALK}', 'PUBLISHED', '2026-05-18T10:00:00Z', '2026-05-18T11:00:00Z')`,
  )
})
afterEach(async () => {
  await client.end()
  await execute(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
})

type Said = { clock: string; text: string; kind?: string; quoted?: string }

async function addMessage({ clock, text, kind = 'TEXT', quoted }: Said): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "kind", "text",
       "quotedText", "folded", "grams")
     VALUES ('${GROUP}', '${SOURCE}', '${PERSON}', $1, 1, $2, $3, $4, $5, '', '') RETURNING "id"::text`,
    [randomBytes(32), `2026-05-18T${clock}Z`, kind, text, quoted ?? null],
  )
  return rows[0]?.id ?? ''
}

let position = 0
async function addLine(clock: string, text: string, kind = 'REMARK', voice = 'member-A') {
  await client.query(
    `INSERT INTO "TranscriptLine" ("id", "transcriptId", "position", "voice", "kind", "at", "text", "folded", "grams")
     VALUES (gen_random_uuid(), '${TRANSCRIPT}', $1, $2, $3, $4, $5, '', '')`,
    [position++, voice, kind, `2026-05-18T${clock}Z`, text],
  )
}

/** Message and permalink of every line, in order, after the migration. */
async function matched(): Promise<[string | null, string][]> {
  await migrate(
    url,
    (await readMigrations()).filter((migration) => migration.name <= MIGRATION),
  )
  const { rows } = await client.query<{ messageId: string | null; anchor: string }>(
    `SELECT "messageId"::text, "anchor" FROM "TranscriptLine" ORDER BY "position"`,
  )
  return rows.map(({ messageId, anchor }) => [messageId, anchor])
}

beforeEach(() => {
  position = 0
})

test('matches a line with the only message of its instant, also after the words were taken out', async () => {
  const one = await addMessage({ clock: '10:01:00', text: '' })
  await addMessage({ clock: '10:01:00', text: '', kind: 'FILE' })
  await addMessage({ clock: '10:01:01', text: '别的时刻' })
  await addLine('10:01:00', '', 'REMARK', 'left-out')
  expect(await matched()).toEqual([[one, '0']])
})

test('keeps messages of one instant apart by their words, masked and quoting ones too', async () => {
  const masked = await addMessage({ clock: '10:01:00', text: '找 周砚 要 100% 的账' })
  const plain = await addMessage({ clock: '10:01:00', text: '找谁要账' })
  const quoting = await addMessage({
    clock: '10:01:00',
    text: '同意',
    kind: 'QUOTATION',
    quoted: '老话',
  })
  await addLine('10:01:00', '找谁要账')
  await addLine('10:01:00', '找 ⟦member-B⟧ 要 100% 的账')
  await addLine('10:01:00', '「老话」\n同意')
  expect(await matched()).toEqual([
    [plain, '0'],
    [masked, '1'],
    [quoting, '2'],
  ])
})

test('leaves a line without a message where it is not certain', async () => {
  await addMessage({ clock: '10:01:00', text: '好的' })
  await addMessage({ clock: '10:01:00', text: '好的' })
  await addMessage({ clock: '10:02:00', text: '一' })
  await addMessage({ clock: '10:02:00', text: '二' })
  await addLine('10:01:00', '好的')
  await addLine('10:02:00', '▇▇')
  await addLine('10:59:00', '没有这一条')
  expect(await matched()).toEqual([
    [null, '0'],
    [null, '1'],
    [null, '2'],
  ])
})

test('keeps the number of a matched line as its permalink for later publications', async () => {
  const one = await addMessage({ clock: '10:01:00', text: '好的' })
  await addLine('10:01:00', '好的')
  await matched()
  const { rows } = await client.query('SELECT * FROM "TranscriptAnchor"')
  expect(rows).toEqual([{ transcriptId: TRANSCRIPT, messageId: one, anchor: '0' }])
})
