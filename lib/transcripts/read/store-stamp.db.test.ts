import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { pool } from '@/lib/db/pool'
import { readRevision, type RevisionScope } from '@/lib/db/revisions'
import { readable } from '@/lib/db/transaction'
import { readDictionary } from '@/lib/redaction/dictionary'
import { addMember, codeOf, createPlanFixture } from '@/lib/talks/fixtures'
import { askQuestion } from '@/lib/talks/questions/commands'
import { interestIn } from '@/lib/talks/interest/queries'
import { questionsOn } from '@/lib/talks/questions/queries'
import { talkTies } from '@/lib/talks/series/queries'
import { freshDatabase } from '@/lib/testing/database'
import { statementsOf } from '@/lib/testing/statements'
import { readSchema } from '@/lib/testing/tables/schema'
import { tablesInSql } from '@/lib/testing/tables/sql'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { talkPage } from './queries'

const VISITOR: Viewer = { kind: 'visitor' }
const schema = readSchema()
let talkId: string

beforeAll(async () => {
  await freshDatabase()
  const stage = await createPlanFixture()
  const editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  await readable().member.update({
    where: { id: stage.speakerId },
    data: { archiveAs: 'NAMED' },
  })
  await readable().series.create({
    data: { name: '三讲对账', parts: { create: { talkId, number: 1 } } },
  })
  expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
  expect(
    codeOf(await askQuestion(editor, { talkId, text: '对账差异怎么补？', withoutName: false })),
  ).toBe('OK')
})

/** Tables whose statements move the revision, as the database has them. */
async function watched(scope: RevisionScope): Promise<string[]> {
  const { rows } = await pool().query<{ table: string; arguments: string }>(
    `SELECT relname AS "table", encode(tgargs, 'escape') AS "arguments"
     FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
     WHERE proname = 'move_revision' ORDER BY 1`,
  )
  return rows
    .filter((row) => row.arguments.split('\\000').includes(scope))
    .map(({ table }) => table)
}

async function tablesRead(work: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(work)
  const tables = statements.flatMap((sql) => tablesInSql(sql, schema).map(({ table }) => table))
  return [...new Set(tables)].toSorted()
}

describe('what is kept is made from tables that move its revision', () => {
  test('the public page of a talk', async () => {
    const read = await tablesRead(async () => {
      expect((await talkPage(VISITOR, talkId))?.transcript?.lines).not.toEqual([])
      expect((await questionsOn(VISITOR, talkId))?.questions).toHaveLength(1)
      await interestIn(VISITOR, [talkId])
      await talkTies(VISITOR, talkId)
      await currentCommunity()
    })
    expect(
      await watched('pages'),
      'A trigger of a migration has to watch what the page reads',
    ).toEqual(
      // The names that are taken out of it are read when they have changed.
      [...new Set([...read, ...(await watched('names'))])].toSorted(),
    )
  })

  test('the dictionary of names', async () => {
    await pool().query('DELETE FROM "Member" WHERE false')
    expect(await watched('names')).toEqual(await tablesRead(() => readDictionary(readable())))
  })
})

describe('a revision', () => {
  test.each(['pages', 'names'] as const)(
    'of %s moves with the transaction that changes any of its tables, and not before',
    async (scope) => {
      const client = await pool().connect()
      try {
        for (const table of await watched(scope)) {
          const before = await readRevision(readable(), scope)
          await client.query('BEGIN')
          await client.query(`DELETE FROM "${table}" WHERE false`)
          expect([table, await readRevision(readable(), scope)]).toEqual([table, before])
          await client.query('COMMIT')
          expect([table, await readRevision(readable(), scope)]).not.toEqual([table, before])
        }
      } finally {
        client.release()
      }
    },
  )

  test.each(['displayName', 'company', 'mergedIntoId', 'erasedAt'])(
    'of names moves when %s of a member changes',
    async (column) => {
      const before = await readRevision(readable(), 'names')
      await pool().query(`UPDATE "Member" SET "${column}" = "${column}" WHERE false`)
      expect(await readRevision(readable(), 'names')).not.toBe(before)
    },
  )

  test('of names stays when anything else of a member changes, and that of pages moves', async () => {
    const before = await readRevision(readable(), 'names')
    const pages = await readRevision(readable(), 'pages')
    await pool().query(`UPDATE "Member" SET "city" = 'x', "roles" = "roles" WHERE false`)
    expect(await readRevision(readable(), 'names')).toBe(before)
    expect(await readRevision(readable(), 'pages')).not.toBe(pages)
  })

  test('moves also when a transaction that began earlier ends later', async () => {
    const [first, second] = await Promise.all([pool().connect(), pool().connect()])
    try {
      await first.query(`BEGIN; DELETE FROM "Member" WHERE false`)
      await second.query(`BEGIN; DELETE FROM "Member" WHERE false; COMMIT`)
      const between = await readRevision(readable(), 'names')
      await first.query('COMMIT')
      expect(await readRevision(readable(), 'names')).not.toBe(between)
    } finally {
      first.release()
      second.release()
    }
  })

  test('keeps few rows, and moves while it drops them', async () => {
    const seen = new Set<string>()
    for (let time = 0; time < 20; time += 1) {
      await pool().query(
        `BEGIN; DELETE FROM "Member" WHERE false; DELETE FROM "Member" WHERE false; COMMIT`,
      )
      seen.add(await readRevision(readable(), 'names'))
    }
    expect(seen.size).toBe(20)
    expect(await readable().cacheRevision.count({ where: { scope: 'names' } })).toBe(1)
  })

  test('is moved by many at once, and none waits for another or is lost', async () => {
    const clients = await Promise.all(Array.from({ length: 6 }, () => pool().connect()))
    try {
      await Promise.all(clients.map((one) => one.query(`BEGIN; DELETE FROM "Member" WHERE false`)))
      const seen = new Set([await readRevision(readable(), 'names')])
      for (const one of clients.toReversed()) {
        await one.query('COMMIT')
        seen.add(await readRevision(readable(), 'names'))
      }
      expect(seen.size).toBe(7)
    } finally {
      for (const one of clients) one.release()
    }
  })
})
