import { expect, test } from 'vitest'
import { daysText } from './days-text'

test('says the year once when it is one', () => {
  expect(daysText('zh', '2026-04-12', '2026-11-18')).toBe('2026 年 4 月 12 日 – 11 月 18 日')
  expect(daysText('en', '2026-04-12', '2026-11-18')).toBe('12 April – 18 November 2026')
  expect(daysText('en', '2025-12-31', '2026-01-01')).toBe('31 December 2025 – 1 January 2026')
})

test('says one day as a day, and no days not at all', () => {
  expect(daysText('zh', '2026-04-12', '2026-04-12')).toBe('2026 年 4 月 12 日')
  expect(daysText('zh', null, null)).toBe('')
})
