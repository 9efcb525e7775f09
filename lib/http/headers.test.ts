import { expect, test } from 'vitest'
import {
  answerHeaders,
  cameraHeaders,
  dataPolicy,
  forgettingHeaders,
  readingPolicy,
  scriptPolicy,
  securityHeaders,
} from './headers'

test('in production nothing inline runs without the nonce', () => {
  const policy = scriptPolicy('abc', false)
  expect(policy).not.toContain('unsafe')
  expect(policy.split('; ')).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(policy.split('; ')).toContain("style-src 'self' 'nonce-abc'")
})

test('no answer may be framed, rebased or send a form elsewhere', () => {
  for (const policy of [scriptPolicy('abc', false), readingPolicy(), dataPolicy()]) {
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]),
    )
  }
})

test('over https a browser is asked to come back by https only, over http not', () => {
  const name = 'strict-transport-security'
  expect([securityHeaders(true)[name], securityHeaders(false)[name]]).toEqual([
    'max-age=31536000',
    undefined,
  ])
})

test('an answer carries its policy and its request id beside the security headers', () => {
  expect(answerHeaders({ policy: 'p', requestId: 'r' })).toMatchObject({
    'content-security-policy': 'p',
    'x-request-id': 'r',
    'x-frame-options': 'DENY',
  })
})

test('a browser forgets what it kept of this site with the farewell, and with nothing else', () => {
  expect(forgettingHeaders('/farewell')).toEqual({ 'clear-site-data': '"cache", "storage"' })
  expect(['/', '/me/data', '/farewell/'].map(forgettingHeaders)).toEqual([{}, {}, {}])
})

test('a page may ask for the camera where codes are scanned, and nowhere else', () => {
  expect(securityHeaders(true)['permissions-policy']).toMatch(/^camera=\(\), /u)
  expect(answerHeaders({ policy: 'p', requestId: 'r' })['permissions-policy']).toMatch(
    /^camera=\(\), /u,
  )
  expect(cameraHeaders('/desk/tonight/scan')['permissions-policy']).toMatch(/^camera=\(self\), /u)
  expect(['/', '/desk/tonight', '/desk/tonight/scan/'].map(cameraHeaders)).toEqual([{}, {}, {}])
})
