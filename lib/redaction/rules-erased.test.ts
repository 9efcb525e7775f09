import fc from 'fast-check'
import { expect, test } from 'vitest'
import { erasedOf, NAMELESS, namelessLabel, nameRow, wordRow } from './rules-erased'
import { foldName, foldPlaces } from './rules-folding'

const KEY = 'k1'
const NAMES = ['沈知远-青舟支付-产品', '沈知远', 'Night Boat', '夜 话', 'Élodie']
const erased = erasedOf(KEY, [
  ...NAMES.map((name) => nameRow(KEY, name)),
  ...NAMES.map((name) => wordRow(KEY, foldName(name))),
])
const found = (text: string) => {
  const { text: folded } = foldPlaces(text)
  return erased.spansIn(folded).map(({ start, end }) => folded.slice(start, end))
}

test('knows a label again in any width and case, and gives it the same neutral one each time', () => {
  expect(
    ['ＮＩＧＨＴ boat', ' 沈知远 ', '沈知', 'Tim'].map((label) => erased.isName(label)),
  ).toEqual([true, true, false, false])
  expect(erased.labelOf('沈知远')).toBe(namelessLabel(KEY, '沈知远'))
  expect(erased.labelOf('Tim')).toBe('Tim')
  expect(namelessLabel(KEY, '沈知远')).not.toBe(namelessLabel('k2', '沈知远'))
  expect(namelessLabel(KEY, '沈知远').startsWith(NAMELESS)).toBe(true)
})

test('finds erased names in a text, the longest at each place and whole words only', () => {
  expect(found('问沈知远-青舟支付-产品，或沈知远')).toEqual(['沈知远-青舟支付-产品', '沈知远'])
  expect(found('the NIGHT boat leaves, midnight boat does not')).toEqual(['night boat'])
})

test('finds them in either script, whichever script the hashes were made from', () => {
  expect(found('問沈知遠')).toEqual(['沈知遠'])
  const before = erasedOf(KEY, [wordRow(KEY, '沈知遠')])
  expect(before.spansIn('問沈知遠')).toEqual([{ start: 1, end: 4 }])
})

test('finds nothing with another key', () => {
  const other = erasedOf(
    'k2',
    NAMES.map((name) => wordRow(KEY, foldName(name))),
  )
  expect(other.spansIn(foldName(NAMES.join(' ')))).toEqual([])
})

test('no row of it can be read', () => {
  const rows = NAMES.flatMap((name) => [nameRow(KEY, name), wordRow(KEY, foldName(name))])
  expect(rows.filter(({ hash }) => !/^[0-9a-f]{64}$/u.test(hash))).toEqual([])
})

test('finds an erased Chinese name wherever it stands', () => {
  const around = fc.string({ unit: fc.constantFrom('账', '，', 'a', ' ', '1', '😀', '-') })
  fc.assert(
    fc.property(around, around, (before, behind) => {
      expect(found(`${before}沈知远${behind}`)).toContain('沈知远')
    }),
  )
})
