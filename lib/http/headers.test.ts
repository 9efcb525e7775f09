import { expect, test } from 'vitest'
import { contentSecurityPolicy, saneRequestId } from './headers'

test('in production nothing inline runs without the nonce', () => {
  const policy = contentSecurityPolicy('abc', false)
  expect(policy).not.toContain('unsafe')
  expect(policy.split('; ')).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(policy.split('; ')).toContain("style-src 'self' 'nonce-abc'")
})

test.each([
  ['4f9a2c31-77aa', '4f9a2c31-77aa'],
  ['short', undefined],
  ['with space and more', undefined],
  ['line\nbreak-of-a-log', undefined],
  ['x'.repeat(65), undefined],
  [null, undefined],
])('a request id of %j is kept as %j', (given, kept) => {
  expect(saneRequestId(given)).toBe(kept)
})
