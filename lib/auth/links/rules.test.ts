import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { linkEndsAt, mailStartsAt } from './rules'

const NOW = Temporal.Instant.from('2026-05-18T15:59:59Z')

it.each([
  [0, 0, 1000],
  [128, 0, 2500],
  [255, 255, 3999],
])('a mail job begins by chance (%i, %i) after %i milliseconds', (high, low, milliseconds) => {
  const begins = mailStartsAt(NOW, Uint8Array.of(high, low))
  expect(NOW.until(begins).total('milliseconds')).toBe(milliseconds)
})

it.each([
  ['EMAIL', 15],
  ['DEMO', 15],
  ['PERSONAL', 7 * 24 * 60],
] as const)('a link of the kind %s opens for %i minutes', (purpose, minutes) => {
  expect(NOW.until(linkEndsAt(purpose, NOW)).total('minutes')).toBe(minutes)
})
