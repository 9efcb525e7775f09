import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPages, pageOf, pageRange, pageSchema } from './page'

describe('the page of an address', () => {
  it.each([
    ['3', 3],
    [undefined, 1],
    ['', 1],
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['many', 1],
    ['100000', 100_000],
    ['100001', 1],
    ['1e300', 1],
  ])('reads %j as %i', (text, page) => {
    expect(pageSchema.parse(text)).toBe(page)
  })
})

describe('the pages of a list', () => {
  it('are at least one, and hold every row once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const pages = countPages(rows.length, size)
        expect(pages).toBeGreaterThan(0)
        const all = Array.from({ length: pages }, (_, at) => pageOf(rows, at + 1, size).rows)
        expect(all.flat()).toEqual(rows)
        expect(all.every(({ length }) => length > 0 || rows.length === 0)).toBe(true)
      }),
    )
  })

  it('end with the last one, which is shown for every page past it', () => {
    expect(pageOf(['a', 'b', 'c'], 9, 2)).toEqual({ rows: ['c'], page: 2, pages: 2 })
    expect(pageOf([], 9, 2)).toEqual({ rows: [], page: 1, pages: 1 })
  })

  it('are asked of a query by offset and size', () => {
    expect(pageRange(3, 20)).toEqual({ skip: 40, take: 20 })
  })
})
