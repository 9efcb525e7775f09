import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { tally, withBalances } from './rules-ledger'
import type { QuotaKind } from './types'

const line = (id: string, kind: QuotaKind, amount: number, ms: number) => ({
  id,
  kind,
  amount,
  at: Temporal.Instant.fromEpochMilliseconds(ms),
})

it('shows the balance after each line, in the order things happened', () => {
  const lines = [line('c', 'HOLD', -1, 3), line('a', 'GRANT', 2, 1), line('b', 'HOLD', -1, 2)]
  expect(withBalances(lines).map(({ id, balance }) => [id, balance])).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 0],
  ])
})

it('shows no balance below zero when a grant and a hold are of one instant', () => {
  const lines = [line('a', 'HOLD', -1, 1), line('b', 'GRANT', 1, 1)]
  expect(withBalances(lines).map(({ balance }) => balance)).toEqual([1, 0])
})

const AMOUNTS = { GRANT: 2, HOLD: -1, CONSUME: 0, RELEASE: 1, EXPIRE: 1 } as const
const ledger = fc.array(
  fc.oneof(
    fc.constantFrom(...(Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[])).map((kind) => ({
      kind,
      amount: AMOUNTS[kind],
    })),
    fc.integer({ min: -9, max: 9 }).map((amount) => ({ kind: 'ADJUST' as const, amount })),
  ),
)

it('adds up to the sum of the lines, in the words of the screens too', () => {
  fc.assert(
    fc.property(ledger, (entries) => {
      const lines = entries.map(({ kind, amount }, nth) => line(String(nth), kind, amount, nth))
      const sum = entries.reduce((total, { amount }) => total + amount, 0)
      expect(withBalances(lines).at(-1)?.balance ?? 0).toBe(sum)
      const { given, held, used, balance } = tally(lines)
      expect(balance).toBe(sum)
      expect(given - held - used).toBe(balance)
    }),
  )
})
