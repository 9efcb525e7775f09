import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/lib/search/query'
import { holdsAll } from './rules-match'

describe('what a page is found by', () => {
  it.each([
    ['排期', true],
    ['paiqi', true],
    ['pq', true],
    ['qi', true],
    ['Plan', true],
    ['工作台 plan', true],
    ['gzt', true],
    ['aiqi', false],
    ['排座', false],
    ['plan seats', false],
  ])('%s: %s', (query, found) => {
    expect(holdsAll(['工作台：排期', 'Desk: plan'], wordsOf(query))).toBe(found)
  })

  it('is traditional as simplified', () => {
    expect(holdsAll(['成员'], wordsOf('成員'))).toBe(true)
  })

  it('is everything, for no words', () => {
    expect(holdsAll(['成员'], [])).toBe(true)
  })
})
