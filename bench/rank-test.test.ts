import { describe, expect, it } from 'vitest'
import { rankTest } from './rank-test'

const from = (start: number, count = 30) => Array.from({ length: count }, (_, n) => start + n)

describe('the rank test', () => {
  it('finds nothing between equal samples, nor where all values are one', () => {
    expect(rankTest(from(0), from(0))).toEqual({ u: 450, p: expect.closeTo(1, 6) as number })
    expect(rankTest([5, 5, 5], [5, 5, 5])).toEqual({ u: 4.5, p: 1 })
  })

  // scipy.stats.mannwhitneyu(range(30), range(8, 38)): U 242, p 0.0021499 (asymptotic)
  it('gives the figures of a known example', () => {
    const { u, p } = rankTest(from(0), from(8))
    expect(u).toBe(242)
    expect(p).toBeCloseTo(0.0021499, 6)
  })

  it('is the same from both sides, and small where one sample lies above the other', () => {
    expect(rankTest(from(0), from(8)).p).toBeCloseTo(rankTest(from(8), from(0)).p, 10)
    expect(rankTest(from(0), from(100)).p).toBeLessThan(1e-9)
  })
})
