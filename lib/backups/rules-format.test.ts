import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMigrations, quoted, readHeader, readLine } from './rules-format'
import { linesOf } from './rules-lines'

async function* inPieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0
  for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    const to = Math.min(cut, bytes.length)
    if (to > from) yield await Promise.resolve(bytes.subarray(from, to))
    from = Math.max(from, to)
  }
}

describe('the lines of a backup', () => {
  it('are the same however the stream is cut', async () => {
    const letters = fc.constantFrom('a', '\\', '.', '夜', '😀', '\t', ' ')
    const line = fc.array(letters, { maxLength: 12 }).map((one) => one.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        async (lines, cuts) => {
          const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''))
          const read: Buffer[] = []
          for await (const one of linesOf(inPieces(bytes, cuts))) read.push(one)
          const expected = lines.map((text) => Buffer.from(text))
          expect(read.map(String)).toEqual(expected.map(String))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('leave out a last one that was cut off', async () => {
    const read: string[] = []
    for await (const one of linesOf(inPieces(Buffer.from('a\nb'), []))) read.push(one.toString())
    expect(read).toEqual(['a'])
  })

  it('are read by what they say, and nothing else is', () => {
    expect(readLine('{"table":"Member","columns":["id"]}')).toEqual({
      kind: 'table',
      name: 'Member',
      columns: ['id'],
    })
    expect(readLine('{"end":true,"rows":2,"sha256":"a"}')).toMatchObject({ kind: 'end', rows: 2 })
    for (const wrong of [
      '',
      '{',
      '{"table":"a; DROP","columns":["id"]}',
      '{"table":"a","columns":[]}',
    ])
      expect(readLine(wrong)).toBeNull()
    expect(readHeader('{"format":"pg_dump"}')).toBeNull()
    expect(() => quoted('a"b')).toThrow()
  })
})

describe('the migrations of a backup', () => {
  it.each([
    [['a', 'b'], 'SAME'],
    [['b', 'a'], 'SAME'],
    [['a'], 'OLDER'],
    // Of one second with another, or written before it and there after it.
    [['b'], 'OLDER'],
    [[], 'OLDER'],
    [['a', 'a'], 'OLDER'],
    [['a', 'b', 'c'], 'UNKNOWN'],
    [['a', 'x'], 'UNKNOWN'],
  ] as const)('%j are %s', (theirs, age) => {
    expect(compareMigrations(theirs, ['a', 'b'])).toBe(age)
  })
})
