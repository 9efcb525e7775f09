import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundsOf } from '@/lib/members/directory/rules-pinyin'
import { soundsLike } from './rules-sounds'

describe('how a title sounds', () => {
  it.each([
    ['跨境支付分账', 'fenzhang', true],
    ['跨境支付分账', 'fenzh', true],
    ['跨境支付分账', 'fz', true],
    ['跨境支付分账', 'kuajingzhifufenzhang', true],
    ['跨境支付分账', 'kjzffz', true],
    // Longer than a name.
    ['给小团队的一份从零开始做的跨境支付分账', 'fenzhang', true],
    // Not from within a syllable, not past other signs, and not in other words.
    ['跨境支付分账', 'enzhang', false],
    ['支付，分账', 'zhifufenzhang', false],
    ['支付，分账', 'fenzhang', true],
    ['支付 2.0 分账', 'fz', true],
    ['跨境支付', 'fenzhang', false],
    // Every reading of each character.
    ['音乐的重构', 'yinyue', true],
    ['音乐的重构', 'chonggou', true],
    ['绿色贸易', 'lvse', true],
    ['绿色贸易', 'luse', true],
    // What is no spelling sounds like nothing.
    ['分账', 'fen2', false],
    ['分账', '分', false],
    ['Rust in production', 'rust', false],
    ['', 'a', false],
  ])('%s is found by %s: %s', (title, word, found) => {
    expect(soundsLike(title, word)).toBe(found)
  })

  it('is found by all that finds the same words as a name', () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('沈知远分账单解曾乐重长吕清结算')),
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(name, (text) => {
        for (const sound of soundsOf([text]))
          expect([sound, soundsLike(text, sound)]).toEqual([sound, true])
      }),
    )
  })

  it('takes no longer for a word that nearly fits everywhere', () => {
    const began = performance.now()
    expect(soundsLike('哪'.repeat(200), `${'na'.repeat(39)}x`)).toBe(false)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
