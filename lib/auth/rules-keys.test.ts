import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keysOf, rotated } from './rules-keys'

const URL_A = 'postgresql://yehua:moonlight@127.0.0.1:41233/yehua'
const URL_B = 'postgresql://yehua:other@db.example.org/yehua'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const [ONE, TWO, THREE, FOUR] = ['1', '2', '3', '4'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
  string,
]

describe('the keys', () => {
  it('are one, as before there were several, where SECRET holds one or is not set', () => {
    expect(keysOf(ONE, URL_A)).toEqual({
      signing: hash(ONE),
      accepted: [hash(ONE)],
      lasting: hash(ONE),
    })
    const made = hash('moonlight')
    expect(keysOf(undefined, URL_A)).toEqual({ signing: made, accepted: [made], lasting: made })
  })

  it('sign by the first, accept each, and know erased names by the last', () => {
    expect(keysOf(` ${THREE} , ${TWO},${ONE},`, URL_A)).toEqual({
      signing: hash(THREE),
      accepted: [hash(THREE), hash(TWO), hash(ONE)],
      lasting: hash(ONE),
    })
  })
})

describe('a rotation', () => {
  it('keeps the key before and the last one, however often', () => {
    const first = rotated(ONE, URL_A, TWO)
    const second = rotated(first, URL_A, THREE)
    const third = rotated(second, URL_A, FOUR)
    expect([first, second, third]).toEqual([
      `${TWO},${ONE}`,
      `${THREE},${TWO},${ONE}`,
      `${FOUR},${THREE},${ONE}`,
    ])
    expect(keysOf(third, URL_A).lasting).toBe(keysOf(ONE, URL_A).lasting)
  })

  it('writes a key made from the password down, so that it stays when the database moves', () => {
    const before = keysOf(undefined, URL_A)
    const after = rotated(undefined, URL_A, ONE)
    expect(after).not.toContain('moonlight')
    for (const url of [URL_A, URL_B]) {
      expect(keysOf(after, url).lasting).toBe(before.lasting)
      expect(keysOf(after, url).accepted).toContain(before.signing)
      expect(keysOf(after, url).signing).toBe(hash(ONE))
    }
  })
})
