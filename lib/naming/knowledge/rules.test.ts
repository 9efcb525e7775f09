import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couldChange, foldTaught } from './rules'
import { piecesOf } from './rules-pieces'

describe('what is taught', () => {
  it('is the same for every width, case, spacing and sign', () => {
    expect(['Moon Goose', 'ＭＯＯＮ－goose', ' moon·goose '].map(foldTaught)).toEqual(
      Array<string>(3).fill('moongoose'),
    )
  })

  it('does not change when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldTaught(foldTaught(text))).toBe(foldTaught(text))
      }),
    )
  })

  it('can change only nicknames that contain it and were judged before it', () => {
    const changes = [{ version: 2, folded: '量子鹅' }]
    expect(couldChange('沈知远-量子 鹅', 1, changes)).toBe(true)
    expect(couldChange('沈知远-量子 鹅', 2, changes)).toBe(false)
    expect(couldChange('沈知远-青舟', 1, changes)).toBe(false)
    expect(couldChange('沈知遠-量子鵝', 1, changes)).toBe(true)
    expect(couldChange('沈知远-量子鹅', 1, [{ version: 2, folded: '量子鵝' }])).toBe(true)
  })
})

describe('the pieces of a nickname', () => {
  const parts = { name: '沈知远', company: '青舟 支付', role: null, city: null }

  it('are the parts as read, then the rest, each once', () => {
    const pieces = piecesOf(
      { nickname: '量子鹅-沈知远-青舟支付（前 白塔）', parts },
      { separator: '-' },
    )
    expect(pieces.map(({ text, readAs }) => [text, readAs])).toEqual([
      ['沈知远', 'name'],
      ['青舟 支付', 'company'],
      ['量子鹅', null],
      ['前', null],
      ['白塔', null],
    ])
  })

  it('have a letter in each, and are few', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (nickname) => {
        const none = { name: null, company: null, role: null, city: null }
        const pieces = piecesOf({ nickname, parts: none }, { separator: '-' })
        expect(pieces.length).toBeLessThanOrEqual(8)
        expect(pieces.every(({ folded }) => folded !== '')).toBe(true)
        expect(new Set(pieces.map(({ folded }) => folded)).size).toBe(pieces.length)
      }),
    )
  })
})
