import { expect, test } from 'vitest'
import { assignAnchors } from './rules-anchors'

const IDS = Array.from({ length: 2000 }, (_, index) => String(index))

test('gives every message of a talk an address of its own, the same each time', () => {
  const anchors = assignAnchors('talk', IDS, new Map())
  expect(new Set(anchors.values()).size).toBe(IDS.length)
  expect(assignAnchors('talk', IDS.toReversed(), new Map()).get('7')).toBe(anchors.get('7'))
  expect(assignAnchors('another talk', IDS, new Map()).get('7')).not.toBe(anchors.get('7'))
})

test('keeps what was given before, and never gives it to another message', () => {
  const fresh = assignAnchors('talk', ['7'], new Map()).get('7') ?? ''
  const anchors = assignAnchors(
    'talk',
    ['7', '8'],
    new Map([
      ['9', fresh],
      ['8', '12'],
    ]),
  )
  expect(anchors.get('8')).toBe('12')
  expect(anchors.get('7')?.startsWith(fresh)).toBe(true)
  expect(anchors.get('7')).not.toBe(fresh)
})
