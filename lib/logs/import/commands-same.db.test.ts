import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { searchWholeLog } from '@/lib/logs/read/queries'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from './commands'
import { earlierKey } from './rules-keys'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

async function added(log: string): Promise<number | null> {
  const outcome = await importLog(CONSOLE, sourceOf(log))
  return outcome.ok ? outcome.value.added : null
}

async function rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await pool().query<Record<string, unknown>>(sql, values)).rows
}

const clock = (minute: number) => `2026-06-03 19:${String(minute).padStart(2, '0')}:00`

/** An evening in which the speaker says forty points, exported when they were called so. */
function evening(speaker: string): string {
  const others = ['白芷', '林檎', '我', '顾北'].map((label) =>
    writeMessage(clock(1), label, '签到'),
  )
  const points = Array.from({ length: 40 }, (_, index) =>
    writeMessage(clock(10 + index), speaker, `第 ${index} 点，对账差错主要来自渠道侧的日切`),
  )
  return [
    ...others,
    ...points,
    writeMessage(clock(55), '白芷', `「${speaker}：第 3 点」`, '- - - - -', '对'),
  ].join('')
}

test('an export after the speaker changed their name adds nothing, and the name is theirs', async () => {
  expect(await added(evening('江一舟-青禾-产品'))).toBe(45)
  expect(await added(evening('江一舟-白鹭-产品'))).toBe(0)
  expect(await added(evening('江一舟-青禾-产品'))).toBe(0)
  const labels = await rows(
    `SELECT p."label" AS person, array_agg(l."label" ORDER BY l."label") AS labels
     FROM "LogPerson" p JOIN "LogLabel" l ON l."personId" = p."id" WHERE p."label" LIKE '江%' GROUP BY 1`,
  )
  expect(labels).toEqual([
    { person: '江一舟-青禾-产品', labels: ['江一舟-白鹭-产品', '江一舟-青禾-产品'] },
  ])
})

test('what is new under the other name goes to the same author, who is shown as they were called then', async () => {
  await added(evening('江一舟-青禾-产品'))
  const later = writeMessage('2026-06-04 20:00:00', '江一舟-白鹭-产品', '补一点日切')
  expect(await added(evening('江一舟-白鹭-产品') + later)).toBe(1)
  const people = await rows(
    `SELECT count(DISTINCT m."personId")::int AS people FROM "Message" m WHERE m."text" LIKE '%日切'`,
  )
  expect(people).toEqual([{ people: 1 }])
  const found = await searchWholeLog(CONSOLE, '日切')
  expect([...new Set(found?.map(({ name }) => name))]).toEqual([
    '江一舟-白鹭-产品',
    '江一舟-青禾-产品',
  ])
})

test('counts equal messages of one second, stickers and files too, and adds none again', async () => {
  const at = '2026-05-18 19:00:0'
  const log = [
    ...[1, 2, 3].map(() => writeMessage(`${at}1`, '苏禾', '')),
    ...['1', '1', '2'].map((text) => writeMessage(`${at}2`, '苏禾', text)),
    ...[1, 2].map(() => writeMessage(`${at}3`, '林檎', 'suhe_2024:')),
    writeMessage(`${at}4`, '苏禾', '+1'),
    writeMessage(`${at}4`, '林檎', '+1'),
    writeMessage('2026-05-18 19:30:00', '林檎', '开始'),
  ]
  expect(await added(log.join(''))).toBe(11)
  expect(await added(log.join(''))).toBe(0)
  expect(await added(log.join('') + log.join(''))).toBe(0)
  expect(await added(log.slice(1).join(''))).toBe(0)
  expect(await added([log[0], ...log].join(''))).toBe(1)
})

test('two people who say the same in one second stay two, also when files have one of them each', async () => {
  const plus = (label: string) => writeMessage('2026-05-18 20:00:00', label, '+1')
  const words = (label: string) =>
    writeMessage('2026-05-18 20:01:00', label, `${label}：这里要注意顺序号`)
  expect(await added(plus('苏禾') + words('林檎'))).toBe(2)
  expect(await added(plus('林檎') + words('苏禾') + words('林檎'))).toBe(2)
  expect(await added(plus('苏禾') + plus('林檎') + words('苏禾') + words('林檎'))).toBe(0)
})

test('the logs of two exporters are one log, though 我 is another in each', async () => {
  const log = (one: string, other: string) =>
    [1, 2, 3, 4]
      .map((n) => writeMessage(clock(n), n % 2 ? one : other, `第 ${n} 句，说的是对账差错`))
      .join('')
  expect(await added(log('我', '林檎'))).toBe(4)
  expect(await added(log('顾北', '我'))).toBe(0)
  expect(await added(log('顾北', '林檎'))).toBe(0)
})

test('a message that is known by its earlier key alone adds nothing, and gets its key', async () => {
  const log = writeMessage(clock(1), '苏禾', '一') + writeMessage(clock(2), '林檎', '二')
  await added(log)
  const groupId = (await readable().group.findFirstOrThrow()).id
  const said = { line: 1, precision: 'second', kind: 'text', quotation: null, image: null } as const
  for (const [minute, label, text] of [
    [1, '苏禾', '一'],
    [2, '林檎', '二'],
  ] as const) {
    const at = clock(minute).replace(' ', 'T')
    const key = earlierKey(groupId, { ...said, at, label, text })
    await rows(`INSERT INTO "EarlierKey" SELECT $1, "id" FROM "Message" WHERE "text" = $2`, [
      key,
      text,
    ])
  }
  // As an erasure under the earlier rule left them: the words went, and with them the way to the new key.
  await rows(`UPDATE "Message" SET "text" = '', "key" = decode(md5("text"), 'hex')`)
  expect(await added(log)).toBe(0)
  expect(await added(log)).toBe(0)
  const lengths = await rows(`SELECT DISTINCT octet_length("key") AS length FROM "Message"`)
  expect(lengths).toEqual([{ length: 33 }])
})
