import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from './commands'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await pool().query<Record<string, unknown>>(sql)).rows
}

test('numbers the messages of one second in the order of the file', async () => {
  const log = [
    writeMessage('2026-05-18 19:30:00', '阿禾', '一'),
    writeMessage('2026-05-18 19:30:00', '林檎', '二'),
    writeMessage('2026-05-18 19:30:01', '阿禾', '三'),
    writeMessage('2026-05-18 19:30:00', '阿禾', '四'),
  ]
  await importLog(CONSOLE, sourceOf(log.join('')))
  const kept = await rows(
    `SELECT "text", "ordinal", "precision" FROM "Message" ORDER BY "at", "ordinal"`,
  )
  expect(kept.map(({ text, ordinal }) => [text, ordinal])).toEqual([
    ['一', 0],
    ['二', 1],
    ['四', 2],
    ['三', 0],
  ])
  expect(new Set(kept.map(({ precision }) => precision))).toEqual(new Set(['SECOND']))
})

test('says of every label when it was seen first and last, in files of any order', async () => {
  const at = (day: string) => writeMessage(`2026-05-${day} 19:30:00`, '阿禾', `${day} 日`)
  for (const day of ['19', '18', '20', '19']) await importLog(CONSOLE, sourceOf(at(day)))
  expect(await rows(`SELECT "label", "firstSeenAt", "lastSeenAt" FROM "LogLabel"`)).toEqual([
    {
      label: '阿禾',
      firstSeenAt: new Date('2026-05-18T11:30:00Z'),
      lastSeenAt: new Date('2026-05-20T11:30:00Z'),
    },
  ])
})

test('gives the messages under a label to the author who has it among their names', async () => {
  await importLog(CONSOLE, sourceOf(writeMessage('2026-05-18 19:30:00', '阿禾', '早')))
  await rows(
    `INSERT INTO "LogLabel" ("id", "groupId", "label", "personId")
     SELECT gen_random_uuid(), "groupId", '阿禾-临溪', "id" FROM "LogPerson"`,
  )
  await importLog(CONSOLE, sourceOf(writeMessage('2026-05-19 19:30:00', '阿禾-临溪', '晚')))
  const kept = await rows(
    `SELECT p."label", m."text" FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId" ORDER BY m."at"`,
  )
  expect(kept.map(({ label, text }) => [label, text])).toEqual([
    ['阿禾', '早'],
    ['阿禾', '晚'],
  ])
})

test('only those who edit transcripts import', async () => {
  const log = sourceOf(writeMessage('2026-05-18 19:30:00', '阿禾', '早'))
  const visitor = await importLog({ kind: 'visitor' }, log)
  expect(visitor).toEqual({ ok: false, refusal: { code: 'NOT_ALLOWED', facts: {} } })
})
