import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext } from './rules-next'

describe('where to go after signing in', () => {
  it.each(['/', '/tonight', '/archive?q=%E8%B4%A6#m-3', '/me/devices'])('keeps %s', (path) => {
    expect(safeNext(path)).toBe(path)
  })

  it.each([
    'https://evil.example.org/',
    '//evil.example.org',
    '/\\evil.example.org',
    '/\t/evil.example.org',
    '/\n//evil.example.org',
    '/./\\evil.example.org',
    '/x/..//evil.example.org',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/api/auth/callback/email',
    '/setup',
    '',
    null,
    undefined,
    ['/tonight'],
  ])('goes home instead of %j', (path) => {
    expect(safeNext(path)).toBe('/')
  })

  it('never leads to another site', () => {
    const sign = fc.constantFrom('/', '\\', '.', ':', '@', '#', '?', '%', '\t', '\n', 'a', '2', 'f')
    const anything = fc.oneof(fc.string({ unit: sign }), fc.string(), fc.webUrl())
    fc.assert(
      fc.property(anything, (given) => {
        const next = safeNext(given)
        expect(new URL(next, 'https://own.example.org').origin).toBe('https://own.example.org')
        expect(safeNext(next)).toBe(next)
      }),
    )
  })
})
