import { describe, expect, it } from 'vitest'
import { readErrand, writeErrand } from './rules'

describe('what a browser left for', () => {
  it('is read as it was written', () => {
    const link = { to: 'link', memberId: '01930000-0000-7000-8000-000000000000' } as const
    expect(readErrand(writeErrand(link))).toEqual(link)
    const next = { to: 'sign-in', next: '/talks/1?a=b' } as const
    expect(readErrand(writeErrand(next))).toEqual(next)
  })

  it.each([undefined, '', '{', '{}', '{"to":"link","memberId":"x"}', '[]'])(
    'is nothing in %s',
    (text) => {
      expect(readErrand(text)).toBeNull()
    },
  )

  it.each(['https://evil.example', '//evil.example', '/sign-in'])('leads never to %s', (next) => {
    expect(readErrand(writeErrand({ to: 'sign-in', next }))).toEqual({ to: 'sign-in', next: '/' })
  })
})
