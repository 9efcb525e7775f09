import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { foldText } from '@/lib/search/fold-text'
import { wordsOf } from '@/lib/search/query'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from '@/lib/logs/import/commands'
import { refoldLog } from './jobs'
import { searchLog, searchWholeLog } from './queries'
import { sourceOf, writeLog, writeMessage } from '@/lib/logs/fixtures'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

const unit = fc.constantFrom(...Array.from('夜话茶税稅aAＡbB19 %_\\\'"“，。😀𠀀é①ﬁ-&<>:*|!()[]'))
const words = fc.string({ unit, minLength: 1, maxLength: 12 })

/** The words as they survive an import: trimmed, which the exporter's blanks need. */
const minute = (index: number) => `2026-05-18 19:${String(index).padStart(2, '0')}:00`

test('finds exactly the messages whose folded text contains every folded word of the query', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 40 }),
      fc.array(fc.string({ unit, minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 15 }),
      async (texts, queries) => {
        await freshDatabase()
        const log = texts
          .map((text, index) => writeMessage(minute(index), '阿禾', `x${text}x`))
          .join('')
        await importLog(CONSOLE, sourceOf(log))
        for (const query of [...queries, texts[0] ?? '茶']) {
          const { rows } = await pool().query<{ text: string }>(
            `SELECT "text" FROM "Message" ORDER BY "at" DESC`,
          )
          const asked = wordsOf(query)
          const expected = rows
            .map(({ text }) => text)
            .filter(
              (text) => asked.length > 0 && asked.every((word) => foldText(text).includes(word)),
            )
          const all = await searchWholeLog(CONSOLE, query)
          const page = await searchLog(CONSOLE, { query, page: 1 })
          expect(all?.map((message) => message.text)).toEqual(expected)
          expect(page?.messages.map((message) => message.text)).toEqual(expected.slice(0, 20))
          expect(page?.total).toBe(expected.length)
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('turns pages from the newest to the oldest, and looks only between the dates', async () => {
  await importLog(CONSOLE, sourceOf(writeLog(1500)))
  const page = await searchLog(CONSOLE, { query: '茶', page: 3 })
  expect([page?.total, page?.pages, page?.messages.length]).toEqual([1000, 50, 20])
  expect(page?.messages[0]?.text).toBe('第 1459 句，茶税[OK]')
  const rare = await searchLog(CONSOLE, { query: '"第 7 句"', page: 1 })
  expect(rare?.messages.map(({ date, time, name }) => [date, time, name])).toEqual([
    ['2026-05-18', '08:07:00', '我'],
  ])
  const between = await searchLog(CONSOLE, {
    query: '茶',
    page: 1,
    from: '2026-05-19',
    to: '2026-05-19',
  })
  expect([between?.total, between?.messages[0]?.time]).toEqual([540, '08:59:00'])
})

test('the quotation is searched as well, and only editors may search', async () => {
  await importLog(
    CONSOLE,
    sourceOf(writeMessage(minute(1), '阿禾', '「林檎：茶马古道」 - - - - - 好')),
  )
  expect((await searchWholeLog(CONSOLE, '马古'))?.length).toBe(1)
  expect(await searchWholeLog({ kind: 'visitor' }, '马古')).toBeNull()
  expect(await searchLog({ kind: 'visitor' }, { query: '马古', page: 1 })).toBeNull()
})

const READ_ALIKE = [
  '繁体一：帳單與對帳系統',
  '简体一：账单与对账系统',
  '零宽：账\u200B单里有零宽空格',
  '软连字：set\u00ADtle\u00ADment',
  '心形带变体❤\uFE0F结束',
  '心形无变体❤结束',
  'T+1 – 隔日 it’s',
]

const ASKED: readonly (readonly [string, readonly number[]])[] = [
  ['账单', [2, 1, 0]],
  ['帳單', [2, 1, 0]],
  ['settlement', [3]],
  ['❤', [5, 4]],
  ['❤\uFE0F', [5, 4]],
  ['系统 账单', [1, 0]],
  ['"账单 系统"', []],
  ['“与对账系统” 账单', [1, 0]],
  ["it's - t+1", [6]],
]

test('words are found however they are written, and several are all wanted', async () => {
  const log = READ_ALIKE.map((text, at) => writeMessage(minute(at), '阿禾', text)).join('')
  await importLog(CONSOLE, sourceOf(log))
  for (const [query, expected] of ASKED) {
    const found = await searchWholeLog(CONSOLE, query)
    expect([query, found?.map(({ text }) => READ_ALIKE.indexOf(text))]).toEqual([query, expected])
  }
})

test('messages of an earlier folding are found once they are folded again', async () => {
  await importLog(CONSOLE, sourceOf(writeMessage(minute(1), '阿禾', '帳單與對帳系統')))
  await pool().query(
    `UPDATE "Message" SET "foldedAs" = 0, "folded" = $1, "grams" = to_tsvector('simple', $1)`,
    ['帳單與對帳系統'],
  )
  expect(await searchWholeLog(CONSOLE, '账单')).toEqual([])
  await refoldLog.work({})
  expect((await searchWholeLog(CONSOLE, '账单'))?.length).toBe(1)
})
