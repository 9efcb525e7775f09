import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions, mentionMatcher } from './rules-mentions'
import { namesNoMember, foldName } from './rules-names'

const TERMINATORS = ['?', '\u2005', ' ', '  ', '？', '，', '\n', ''] as const

const part = fc.stringMatching(/^[沈林何季舟溪青临a-z0-9]{1,5}$/u)
const aName = fc
  .tuple(
    part,
    fc.array(fc.tuple(fc.constantFrom('-', ' ', '@', '+', '&', '.', '·'), part), { maxLength: 3 }),
  )
  .map(([first, rest]) => first + rest.map(([separator, next]) => separator + next).join(''))
  .filter((name) => !namesNoMember(name))
const names = fc.uniqueArray(aName, { minLength: 1, maxLength: 12, selector: foldName })

const keys = (text: string, known: readonly string[]) =>
  findMentions(text, mentionMatcher(known)).map(({ key }) => key)

describe('mentions of known names', () => {
  it('are found before every way in which a mention ends', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...TERMINATORS), fc.nat(), (known, ends, at) => {
        const name = known[at % known.length] ?? ''
        const [first] = keys(`好的@${name}${ends}`, known)
        expect(first).toBe(foldName(name))
      }),
    )
  })

  it('are the longest that fit', () => {
    fc.assert(
      fc.property(names, aName, (known, text) => {
        const [found] = findMentions(`@${text}?`, mentionMatcher(known))
        const fitting = known
          .map(foldName)
          .filter(
            (name) =>
              `${foldName(text)}?`.startsWith(`${name}?`) ||
              `${foldName(text)} `.startsWith(`${name} `),
          )
        const longest = Math.max(0, ...fitting.map(({ length }) => length))
        expect((found?.key.length ?? 0) >= longest).toBe(true)
      }),
    )
  })

  it('do not depend on width, capitals or the kind of space', () => {
    fc.assert(
      fc.property(names, fc.nat(), (known, at) => {
        const name = known[at % known.length] ?? ''
        const wide = Array.from(name.toUpperCase(), (c) => {
          if (c === ' ') return '\u3000'
          return /[!-~]/u.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c
        }).join('')
        expect(keys(`@${wide}\u2005好`, known)).toEqual(keys(`@${name}\u2005好`, known))
      }),
    )
  })

  it('never overlap and stand in the order of the text', () => {
    fc.assert(
      fc.property(names, fc.array(aName, { maxLength: 6 }), (known, said) => {
        const found = findMentions(
          said.map((name) => `@${name}?`).join('好'),
          mentionMatcher(known),
        )
        found.reduce((end, mention) => {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          return mention.end
        }, 0)
      }),
    )
  })

  it.each([
    ['@林一苇-青舟-产品?收到', ['林', '林一苇-青舟-产品'], ['林一苇-青舟-产品']],
    ['@林一苇-临溪?收到', ['林'], []],
    ['@林?收到', ['林'], ['林']],
    ['@何听雨@青舟 好 @沈知远好', ['何听雨', '何听雨@青舟', '沈知远-青舟'], ['何听雨@青舟']],
    ['@沈知远-青舟好的', ['沈知远-青舟'], ['沈知远-青舟']],
    ['@Timothy 早', ['tim'], []],
    ['@所有人 今晚 @Dear all @错了', ['所有人', 'Dear all', '错了'], []],
    ['@季 听 澜（青舟）  好', ['季 听 澜(青舟)'], ['季 听 澜(青舟)']],
  ] as const)('in «%s», knowing %j, are %j', (text, known, found) => {
    expect(keys(text, known)).toEqual(found.map(foldName))
  })

  it('take time that grows with the text, not with the number of names', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `沈${n}-青舟-产品`)
    const matcher = mentionMatcher(many)
    expect(matcher.names).toBe(5000)
    const text = '@沈4999-青舟-产品?'.repeat(2000)
    expect(findMentions(text, matcher).length).toBe(2000)
  })
})
