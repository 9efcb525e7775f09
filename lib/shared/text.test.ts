import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from './text'

describe('a text that enters', () => {
  it.each([
    ['一\0二', '一二'],
    ['一\u0008\u001B[31m二\u007F', '一[31m二'],
    ['一\u0090\u009F二', '一二'],
    ['一\uFFFE\uFFFF\uFDD0二', '一二'],
    ['一\uD83C二', '一\uFFFD二'],
    ['一\r\n二\r三\v四\u2028五\u0085六', '一\n二\n三\n四\n五\n六'],
    ['制\t表 🏮 e\u0301 \u200D', '制\t表 🏮 e\u0301 \u200D'],
  ])('%j becomes %j', (typed, kept) => {
    expect(plainText(typed)).toBe(kept)
  })

  it('holds only what XML 1.0 and the database hold, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const kept = plainText(typed)
        expect(kept).toMatch(XML_CHARACTERS)
        expect(plainText(kept)).toBe(kept)
      }),
    )
  })
})

/** `Char` of XML 1.0 §2.2. */
const XML_CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u
