import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import characters from 'opencc-js/dict/TSCharacters'
import { foldText, simplified } from './fold-text'

test.each([
  ['帳單與對帳系統', '账单与对账系统'],
  ['账\u200B单', '账单'],
  ['set\u00ADtle\u00ADment', 'settlement'],
  ['❤\uFE0F', '❤'],
  ['\u202E账单\u202C', '账单'],
  ['it’s ‘on’', "it's 'on'"],
  ['`a', '’A'],
  ['T＋1 – T—2 − T‐3', 't+1 - t-2 - t-3'],
  ['Thea 叶', 'Thea叶'],
  ['接入  API　网关', '接入API网关'],
  ['早 \n\n 晚', '早\n晚'],
  ['帐单，看著', '账单，看着'],
  ['後來的裏程碑', '后来的里程碑'],
  ['ＡＢＣ', 'abc'],
])('%s is found as %s', (written, looked) => {
  expect(foldText(written)).toBe(foldText(looked))
})

test('keeps apart what differs by a space or a sign alone', () => {
  expect(foldText('早\n晚')).not.toBe(foldText('早晚'))
  expect(foldText('T 1')).not.toBe(foldText('T1'))
  expect(foldText("it's")).not.toBe(foldText('its'))
})

test('is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 1000 },
  )
  // Everything but the ideographs, most of which the table does not hold; those it does come by themselves.
  const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => code < 0x3400 || code >= 0xf900,
  )
  const signs = codes.map((code) => String.fromCodePoint(code))
  const each = [...signs, ...characters.split(/[| ]/u)].map(foldText)
  expect(foldText(each.join('\u001f'))).toBe(each.join('\u001f'))
})

test('leaves nothing that PostgreSQL cannot store', () => {
  expect(foldText('a\0b\uD800')).toBe('a\uFFFDb\uFFFD')
})

describe('simplified characters', () => {
  const each = characters.split('|').map((pair) => pair.split(' ')[0] ?? '')

  test.each([
    ['簽到，請大家回覆', '签到，请大家回覆'],
    ['Ａ 張\u200B偉\n', 'Ａ 张\u200B伟\n'],
    ['看著帳單', '看着账单'],
    ['\uD800張\uDC00偉', '\uD800张\uDC00伟'],
    ['\uD861張', '\uD861张'],
    ['', ''],
  ])('of %j are %j', (written, read) => {
    expect(simplified(written)).toBe(read)
  })

  test('stand at the same places, and are those of each character by itself', () => {
    const piece = fc.oneof(fc.constantFrom(...each), fc.string({ unit: 'binary', maxLength: 2 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const read = simplified(text)
        expect(read).toHaveLength(text.length)
        expect(read).toBe(Array.from(text, simplified).join(''))
        expect(simplified(read)).toBe(read)
        expect(foldText(read)).toBe(foldText(text))
      }),
    )
  })
})
