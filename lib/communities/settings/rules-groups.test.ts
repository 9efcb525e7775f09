import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from './rules-groups'

describe('a group at a place', () => {
  it.each([
    [1, ['c', 'a', 'b']],
    [2, ['a', 'c', 'b']],
    [3, ['a', 'b', 'c']],
    [9, ['a', 'b', 'c']],
  ])('%i makes room for it', (place, expected) => {
    expect(inOrder(['a', 'b', 'c'], 'c', place)).toEqual(expected)
  })

  it('leaves the order of the others, and the same again changes nothing', () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(ids, fc.nat(19), fc.integer({ min: 1, max: 20 }), (all, which, place) => {
        const id = all[which % all.length] ?? ''
        const moved = inOrder(all, id, place)
        const others = (list: readonly string[]) => list.filter((one) => one !== id)
        expect(others(moved)).toEqual(others(all))
        expect(moved.indexOf(id)).toBe(Math.min(place, all.length) - 1)
        expect(inOrder(moved, id, place)).toEqual(moved)
      }),
    )
  })
})
