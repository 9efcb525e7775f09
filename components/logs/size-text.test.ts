import { expect, test } from 'vitest'
import { sizeText } from './size-text'

test('says a size in the unit that keeps it short', () => {
  const sizes = [1, 999, 12_345, 999_499, 1_000_000, 4_210_000, 536_870_912]
  expect(sizes.map(sizeText)).toEqual([
    '0.1 KB',
    '1 KB',
    '12 KB',
    '999 KB',
    '1 MB',
    '4.3 MB',
    '537 MB',
  ])
})
