import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { isRecent } from './rules-recent'

const at = (text: string) => Temporal.Instant.from(text)

it.each([
  ['the same moment', '2026-05-18T15:59:00Z', true],
  ['exactly fifteen minutes, over midnight', '2026-05-18T15:59:00Z', true],
  ['a moment longer', '2026-05-18T15:58:59.999Z', false],
])('a sign-in of %s ago', (_, signedIn, recent) => {
  expect(isRecent(at(signedIn), at('2026-05-18T16:14:00Z'), 15)).toBe(recent)
})

it('a member without a session did not sign in recently', () => {
  expect(isRecent(null, at('2026-05-18T16:14:00Z'), 15)).toBe(false)
})
