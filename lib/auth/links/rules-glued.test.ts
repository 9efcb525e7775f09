import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newToken } from '@/lib/auth/tokens'
import { pathWithoutGlued, tokenIn, withoutGlued } from './rules-glued'

const glue = fc.stringMatching(/^[。）.)，」”!？》]{1,3}$/u)

describe('an address in a sentence', () => {
  it('gives its token, no matter what a chat program glued to it', () => {
    fc.assert(
      fc.property(glue, (end) => {
        const token = newToken()
        expect(tokenIn(token + end)).toBe(token)
        expect(tokenIn(` ${token}`)).toBe(token)
      }),
    )
  })

  it('gives its path, and leaves one alone to which nothing is glued', () => {
    fc.assert(
      fc.property(glue, (end) => {
        expect(pathWithoutGlued(encodeURI(`/me/review${end}`))).toBe('/me/review')
        expect(pathWithoutGlued(`/calendar.ics${encodeURI(end)}`)).toBe('/calendar.ics')
      }),
    )
    for (const path of ['/', '/archive', '/calendar.ics', '/talks/018f', '/%E0%A4%A', '/a.']) {
      expect(pathWithoutGlued(path)).toBe(path === '/a.' ? '/a' : null)
    }
    expect(pathWithoutGlued(encodeURI('/。'))).toBe('/')
  })

  it('never ends in what was glued, and is stable', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = withoutGlued(text)
        expect(withoutGlued(clean)).toBe(clean)
        expect(text.startsWith(clean)).toBe(true)
      }),
    )
  })
})
