import { afterEach, beforeEach, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from './database'
import { watchWrites, type WriteWatch } from './writes'

let writes: WriteWatch
let groupId: string

beforeEach(async () => {
  await freshDatabase()
  groupId = (await readable().group.create({ data: { name: '试群' } })).id
  writes = await watchWrites()
})
afterEach(() => writes.stop())

const GROUP = 'public."Group"'
const query = (sql: string) => pool().query(sql)

it.each([
  ['an inserted row', `INSERT INTO "Group" ("id", "name") VALUES (gen_random_uuid(), '二')`],
  ['a changed row', `UPDATE "Group" SET "name" = '三'`],
  ['a row changed to what it was', `UPDATE "Group" SET "name" = "name"`],
  ['a deleted row', `DELETE FROM "Group"`],
  ['an emptied table', `TRUNCATE "Group" CASCADE`],
  [
    'a row that a replaying session deletes',
    `SET session_replication_role = replica; DELETE FROM "Group"; RESET session_replication_role`,
  ],
])('sees %s once, and gives the table its rows back', async (_, sql) => {
  await query(sql)
  const written = await writes.take()
  expect(written).toContain(GROUP)
  expect(await writes.take()).toEqual([])
  await writes.restore(written)
  expect(await writes.take()).toEqual([])
  const groups = await readable().group.findMany()
  expect(groups.map(({ id, name }) => [id, name])).toEqual([[groupId, '试群']])
})

it('sees nothing where no row was written, or where the writing was rolled back', async () => {
  await query(`SELECT * FROM "Group" FOR UPDATE`)
  // Of a table that no kept page is made from: the revisions of pages move with every statement.
  await query(`UPDATE "Mail" SET "subject" = '三' WHERE "subject" = '二'`)
  await query(`BEGIN; UPDATE "Group" SET "name" = '三'; ROLLBACK`)
  expect(await writes.take()).toEqual([])
})

it('leaves nothing in the database', async () => {
  await writes.stop()
  const { rows } = await query(`SELECT 1 FROM pg_trigger WHERE tgname LIKE 'write_watch%'`)
  expect(rows).toEqual([])
  writes = await watchWrites()
})
