import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from './commands'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

type Said = { readonly at: string; readonly label: string; readonly text: string }

const said = (at: string, label: string, text: string): Said => ({ at, label, text })

/** An export with seconds, or one that says the minute alone. */
const exported = (all: readonly Said[], precision: 'second' | 'minute') =>
  all
    .map(({ at, label, text }) => {
      const time = precision === 'second' ? at : at.slice(0, 5)
      return writeMessage(`2026-06-03 ${time}`, label, text)
    })
    .join('')

async function added(log: string): Promise<number | null> {
  const outcome = await importLog(CONSOLE, sourceOf(log))
  return outcome.ok ? outcome.value.added : null
}

async function people(): Promise<string[]> {
  const { rows } = await pool().query<{ label: string }>(
    `SELECT DISTINCT p."label" FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId" ORDER BY 1`,
  )
  return rows.map(({ label }) => label)
}

const EVENING = [
  said('19:15:02', '白芷', '签到'),
  said('19:15:09', '林檎', '签到'),
  said('19:15:40', '白芷', '签到'),
  said('19:30:00', '江一舟', '大家好'),
  said('19:30:20', '江一舟', '对账差错主要来自渠道侧的日切和退款'),
  said('19:31:10', '江一舟', '第一条先看账单日与自然日怎么对应'),
]

test.each([
  ['second', 'minute'],
  ['minute', 'second'],
] as const)('an evening exported by the %s, then by the %s, is one evening', async (one, other) => {
  expect(await added(exported(EVENING, one))).toBe(6)
  expect(await added(exported(EVENING, other))).toBe(0)
  expect(await added(exported(EVENING, one))).toBe(0)
  expect(await people()).toEqual(['林檎', '江一舟', '白芷'].toSorted())
})

test('equal messages of a minute count by number', async () => {
  expect(await added(exported(EVENING.slice(0, 1), 'second'))).toBe(1)
  expect(await added(exported(EVENING.slice(0, 3), 'minute'))).toBe(2)
  expect(await added(exported(EVENING, 'second'))).toBe(3)
  expect(await added(exported(EVENING, 'minute'))).toBe(0)
})

test('a second apart stays another message where both exports say seconds', async () => {
  expect(await added(exported([said('19:15:02', '白芷', '签到')], 'second'))).toBe(1)
  expect(await added(exported([said('19:15:40', '白芷', '签到')], 'second'))).toBe(1)
})

test('an author who is called otherwise in the export without seconds is the same', async () => {
  expect(await added(exported(EVENING, 'second'))).toBe(6)
  const renamed = EVENING.map((one) =>
    one.label === '江一舟' ? { ...one, label: '江一舟-白鹭-产品' } : one,
  )
  const later = said('19:40:00', '江一舟-白鹭-产品', '补一句')
  expect(await added(exported([...renamed, later], 'minute'))).toBe(1)
  expect(await people()).toEqual(['林檎', '江一舟', '白芷'].toSorted())
})

test('two people who say the same in a minute stay two, whichever export has one of them', async () => {
  const [first, second] = EVENING
  if (first === undefined || second === undefined) throw new Error('No evening.')
  const rest = [said('19:50:00', '白芷', '谢谢'), said('19:51:00', '林檎', '谢谢')]
  expect(await added(exported([first, ...rest], 'minute'))).toBe(3)
  expect(await added(exported([second, ...rest], 'second'))).toBe(1)
  expect(await added(exported([first, second, ...rest], 'minute'))).toBe(0)
})

test('files in any order, cut and precision end as the same evening', async () => {
  const part = fc.record({
    from: fc.nat(2),
    to: fc.nat(2),
    precision: fc.constantFrom('second' as const, 'minute' as const),
  })
  const minutes = ['19:15', '19:30', '19:31']
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
      await freshDatabase()
      const files = parts.map(({ from, to, precision }) => {
        const [first = '', last = ''] = [minutes[Math.min(from, to)], minutes[Math.max(from, to)]]
        const all = EVENING.filter(({ at }) => at.slice(0, 5) >= first && at.slice(0, 5) <= last)
        return exported(all, precision)
      })
      let total = 0
      for (const file of [...files, exported(EVENING, 'second')]) total += (await added(file)) ?? 0
      expect(total).toBe(EVENING.length)
      for (const file of files) expect(await added(file)).toBe(0)
    }),
    { numRuns: 8 },
  )
})
