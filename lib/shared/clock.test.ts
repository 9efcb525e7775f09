import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { asOf, now } from './clock'

const then = Temporal.Instant.from('2026-03-18T11:30:00Z')

test('answers the given instant during the work, and the present afterwards', async () => {
  const before = now()
  expect(await asOf(then, () => Promise.resolve(now()))).toEqual(then)
  expect(Temporal.Instant.compare(now(), before)).toBeGreaterThanOrEqual(0)
})

test('answers the present again after work that failed', async () => {
  const failing = asOf(then, () => Promise.reject(new Error('not written')))
  await expect(failing).rejects.toThrow('not written')
  expect(now().equals(then)).toBe(false)
})
