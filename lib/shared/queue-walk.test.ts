import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAfter, placeIn } from './queue-walk'

describe('the place in a queue', () => {
  it.each([
    ['the first', 'a', { at: 1, of: 3, next: 'b' }],
    ['the last, after which the first comes', 'c', { at: 3, of: 3, next: 'a' }],
    ['one that is not in it', 'x', { at: null, of: 3, next: 'a' }],
  ] as const)('is that of %s', (_, id, place) => {
    expect(placeIn(['a', 'b', 'c'], id)).toEqual(place)
  })

  it('has no next for the only one, nor in an empty queue', () => {
    expect(placeIn(['a'], 'a')).toEqual({ at: 1, of: 1, next: null })
    expect(placeIn([], 'a')).toEqual({ at: null, of: 0, next: null })
  })
})

describe('where a decision leads', () => {
  it('is the one that came next', () => {
    expect(nextAfter(['a', 'b', 'c'], 'a', 'b')).toBe('b')
  })

  it('is the first that is left, where another person decided the next one meanwhile', () => {
    expect(nextAfter(['a', 'c'], 'b', 'x')).toBe('a')
  })

  it('is nowhere, once none is left', () => {
    expect(nextAfter([], 'a', 'b')).toBeNull()
    expect(nextAfter(['a'], 'a', null)).toBeNull()
  })

  it('passes through every one of the queue once, however long it is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer().map(String), { maxLength: 20 }), (all) => {
        const seen: string[] = []
        let left: readonly string[] = all
        let here = all[0] ?? null
        while (here !== null) {
          seen.push(here)
          const { next } = placeIn(left, here)
          const decided: string = here
          left = left.filter((id) => id !== decided)
          here = nextAfter(left, decided, next)
        }
        expect(seen).toEqual(all)
      }),
    )
  })
})
