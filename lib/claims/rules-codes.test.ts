import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALPHABET, codeOf, codesIn, phraseOf } from './rules-codes'

const code = fc
  .array(fc.constantFrom(...Array.from(ALPHABET)), { minLength: 4, maxLength: 4 })
  .map((letters) => letters.join(''))

describe('a code', () => {
  it('is made of letters that are not taken for each other', () => {
    expect(Array.from(ALPHABET).filter((one) => '01OILSZBG5'.includes(one))).toEqual([])
    expect(new Set(ALPHABET).size).toBe(26)
    expect(codeOf(new Uint8Array(16))).toBe('2222')
    expect(codeOf(new Uint8Array(16).fill(255))).toBeNull()
  })

  it('is read in every writing of its phrase', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(codesIn(phraseOf(one))).toEqual([{ code: one, alone: true }])
        expect(codesIn(one.toLowerCase())).toEqual([{ code: one, alone: true }])
      }),
    )
  })

  it.each([
    '夜话K7Q4',
    '夜話 k7q4。',
    '夜话：K7 Q4',
    '【夜话】K7-Q4[玫瑰]',
    'Yehua ｋ７ｑ４',
    ' k7q4 👍',
  ])('is all that %s says', (text) =>
    expect(codesIn(text)).toEqual([{ code: 'K7Q4', alone: true }]),
  )

  it('is found among other words, and is not alone there', () => {
    expect(codesIn('林溪: 夜话 K7Q4')).toEqual([{ code: 'K7Q4', alone: false }])
    expect(codesIn('别说夜话 K7Q4')).toEqual([{ code: 'K7Q4', alone: false }])
    expect(codesIn('夜话 K7Q4 夜话 H3CD').map((one) => one.alone)).toEqual([false, false])
  })

  it.each(['夜话今晚谁讲', 'K7Q4 是什么', '夜话 K7Q45', '夜话 K7Q0', '', 'a'.repeat(600)])(
    'is not in "%s"',
    (text) => expect(codesIn(text)).toEqual([]),
  )
})
