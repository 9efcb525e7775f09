import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { fold } from '@/lib/search/fold'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from '@/lib/logs/import/commands'
import { searchLog, searchWholeLog } from './queries'
import { sourceOf, writeLog, writeMessage } from '@/lib/logs/fixtures'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

const unit = fc.constantFrom(...Array.from('夜话茶税aAＡbB19 %_\\\'"“，。😀𠀀é①ﬁ-&<>:*|!()[]'))
const words = fc.string({ unit, minLength: 1, maxLength: 12 })

/** The words as they survive an import: trimmed, which the exporter's blanks need. */
const minute = (index: number) => `2026-05-18 19:${String(index).padStart(2, '0')}:00`

test('finds exactly the messages whose folded text contains the folded query', async () => {
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
          const like = `%${fold(query).replace(/[\\%_]/g, '\\$&')}%`
          const { rows } = await pool().query<{ text: string }>(
            `SELECT "text" FROM "Message" WHERE "folded" LIKE $1 ORDER BY "at" DESC`,
            [like],
          )
          const expected = rows.map((row) => row.text)
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
  const rare = await searchLog(CONSOLE, { query: '第 7 句', page: 1 })
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
