import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readInput } from './read-form'
import { filterText, optionalLine, requiredLine, requiredWords, words } from './typed'

const codesOf = (result: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message) ?? []

describe('words that people type', () => {
  it('stand on one line with single spaces, or are null where nothing is', () => {
    expect(requiredLine(9).parse('  一\t 二\r\n三 ')).toBe('一 二 三')
    expect(optionalLine(9).parse(' \n ')).toBeNull()
  })

  it('keep their lines, and count each end of a line once as the field does', () => {
    expect(words(5).parse('一二\r\n三四')).toBe('一二\n三四')
    expect(codesOf(words(4).safeParse('一二\r\n三四'))).toEqual(['TOO_LONG'])
  })

  it('are refused by the code of what is missing', () => {
    expect(codesOf(requiredLine(9).safeParse(' '))).toEqual(['REQUIRED'])
    expect(codesOf(requiredWords(9, 'REASON_MISSING').safeParse('\n'))).toEqual(['REASON_MISSING'])
  })

  it('hold no half of a surrogate pair, which the database cannot', () => {
    expect(requiredLine(9).parse('夜\uD83C话')).toBe('夜\uFFFD话')
    expect(words(9).parse('夜\uDF19\n话')).toBe('夜\uFFFD\n话')
  })

  it('hold no control character, in a field as in a filter', () => {
    expect(requiredLine(9).parse('夜\0话\u0007')).toBe('夜话')
    expect(words(9).parse('夜\u001B\v话')).toBe('夜\n话')
    expect(filterText(9).parse('夜\0话')).toBe('夜话')
  })
})

it('holds nothing that turns words around or is never seen, and keeps what joins an emoji', () => {
  expect(requiredLine(9).parse('\u202E叶Thea\u2069\u200B')).toBe('叶Thea')
  expect(requiredLine(20).parse('👩\u200D💻')).toBe('👩\u200D💻')
  expect(codesOf(requiredLine(9).safeParse('\u200B\u202E'))).toEqual(['REQUIRED'])
  expect(words(9).parse('一\u2066\n二')).toBe('一\n二')
})

describe('a filter in an address', () => {
  it.each([undefined, ['a', 'b'], '长'.repeat(10)])('that is %j counts as none', (asked) => {
    expect(filterText(9).parse(asked)).toBe('')
  })
})

it('is refused when too long, with how long it is, and never cut', () => {
  const comment = z.object({ text: requiredWords(1000) })
  expect(readInput(comment, { text: ` ${'字'.repeat(1001)}\r\n` })).toEqual({
    ok: false,
    refusals: [{ code: 'TOO_LONG', facts: { max: 1000, length: 1001 }, field: 'text' }],
  })
})
