import { expect, it } from 'vitest'
import { newStatementNames } from './statement-names'

const selecting = (n: number) =>
  `SELECT "public"."T${String(n)}"."id" FROM "public"."T${String(n)}"`

it('names a statement from the second time on, and each differently', () => {
  const nameOf = newStatementNames()
  expect([selecting(1), selecting(2)].map(nameOf)).toEqual(['', ''])
  expect([selecting(1), selecting(2), selecting(1)].map(nameOf)).toEqual(['s0', 's1', 's0'])
})

it('names none that looks for a pattern', () => {
  const nameOf = newStatementNames()
  expect([1, 2, 3].map(() => nameOf('SELECT FROM "Talk" WHERE folded LIKE $1'))).toEqual([
    '',
    '',
    '',
  ])
})

it('names no more than a connection can keep, and goes on without', () => {
  const nameOf = newStatementNames()
  const all = Array.from({ length: 700 }, (_, n) => selecting(n))
  for (const sql of all) nameOf(sql)
  const names = all.map(nameOf)
  expect(new Set(names.slice(0, 500)).size).toBe(500)
  expect(names.slice(500).every((name) => name === '')).toBe(true)
  expect(nameOf(selecting(0))).toBe('s0')
})

it('forgets what came once', () => {
  const nameOf = newStatementNames()
  for (let n = 0; n < 2_001; n += 1) nameOf(selecting(n))
  expect(nameOf(selecting(0))).toBe('')
  expect(nameOf(selecting(0))).toBe('s0')
})
