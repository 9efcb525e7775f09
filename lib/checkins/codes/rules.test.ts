import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '@/lib/checkins/fixtures'
import { ok, refuse } from '@/lib/shared/outcome'
import { CODE_SECONDS, codeOf, nextCodeAt, readCode } from './rules'

const KEY = 'k'.repeat(32)
const facts = fc.record({ nightId: fc.uuid(), memberId: fc.uuid() })

describe('the code on a member’s phone', () => {
  it('is read in its half minute and the next, alone or in an address, and never after', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 3_600_000 }), (one, milliseconds) => {
        const made = at('19:20')
        const code = codeOf(KEY, one, made)
        const read = readCode([KEY], code, made.add({ milliseconds }))
        const counts = milliseconds < 2 * CODE_SECONDS * 1000
        expect(read).toEqual(counts ? ok(one) : refuse('CODE_EXPIRED', { seconds: CODE_SECONDS }))
        const address = `https://yehua.example/desk/tonight/scan?code=${code}`
        expect(readCode(['other', KEY], address, made)).toEqual(ok(one))
      }),
    )
  })

  it('is not read when it was made elsewhere, or for a minute to come', () => {
    const one = { nightId: crypto.randomUUID(), memberId: crypto.randomUUID() }
    const code = codeOf(KEY, one, at('19:20'))
    const unreadable = refuse('CODE_UNREADABLE')
    expect(readCode(['another key'], code, at('19:20'))).toEqual(unreadable)
    for (const text of [
      '',
      'https://elsewhere.example',
      code.replace(/^./u, '0').replace(/\..*/u, '.x'),
    ])
      expect(readCode([KEY], text, at('19:20'))).toEqual(unreadable)
    expect(readCode([KEY], code, at('19:19'))).toMatchObject({ refusal: { code: 'CODE_EXPIRED' } })
  })

  it('is shown for half a minute', () => {
    const made = at('19:20').add({ seconds: 7 })
    expect(nextCodeAt(made)).toBe(at('19:20').add({ seconds: 30 }).epochMilliseconds)
  })
})
