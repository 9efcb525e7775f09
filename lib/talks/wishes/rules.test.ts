import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldTopic, likeness, wishState } from './rules'

const topics = fc.string({ unit: 'grapheme', maxLength: 80 })

describe('likeness of topics', () => {
  it('lies between 0 and 1, is the same both ways, and 1 for the same words', () => {
    fc.assert(
      fc.property(topics, topics, (one, other) => {
        const [a, b] = [foldTopic(one).grams, foldTopic(other).grams]
        const alike = likeness(a, b)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likeness(b, a)).toBe(alike)
        expect(likeness(a, a)).toBe(a.length === 0 ? 0 : 1)
      }),
    )
  })

  it('does not see width, case or traditional characters', () => {
    const [a, b] = [foldTopic('ＡＰＩ 對帳').grams, foldTopic('api对帐').grams]
    expect(likeness(a, b)).toBe(1)
  })

  it('finds a topic in a longer one, and nothing in one about something else', () => {
    const short = foldTopic('跨境对账').grams
    expect(likeness(short, foldTopic('聊聊跨境对账的坑').grams)).toBe(1)
    expect(likeness(short, foldTopic('怎么带新人').grams)).toBe(0)
  })
})

describe('what has become of a wish', () => {
  it('is said by its talk before any offer', () => {
    expect(wishState('HELD', true)).toBe('GIVEN')
    expect(wishState('PLANNED', true)).toBe('PLANNED')
    expect(wishState('POSTPONED', false)).toBe('FOUND')
    expect(wishState(null, true)).toBe('FOUND')
    expect(wishState(null, false)).toBe('WANTED')
  })
})
