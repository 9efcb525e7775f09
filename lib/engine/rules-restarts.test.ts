import { expect, it } from 'vitest'
import { pauseBefore } from './rules-restarts'

it('waits twice as long after each end, up to half a minute', () => {
  const pauses: number[] = []
  for (let end = 0; end < 10; end += 1) pauses.push(pauseBefore(pauses.at(-1) ?? null, 1000))
  expect(pauses).toEqual([200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000])
})

it('begins anew after a healthy minute, and not before', () => {
  expect(pauseBefore(6400, 59_999)).toBe(12_800)
  expect(pauseBefore(6400, 60_000)).toBe(200)
})
