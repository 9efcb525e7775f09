import { afterEach, describe, expect, it } from 'vitest'
import { decide as configure } from '@/lib/config/config'
import { clientOf, markPeer } from './peer'
import { headersOf } from './request'

const PROXY = '10.0.0.1'

/** The client that a request through these headers counts as. */
function clientBy(forwarded: string | undefined, trusted: boolean, peer = PROXY): string {
  configure({ TRUST_PROXY: trusted ? 'true' : '', PUBLIC_URL: 'https://yehua.example' })
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  markPeer({ headers, socket: { remoteAddress: peer } })
  return clientOf(headersOf(headers))
}

afterEach(() => configure({ TRUST_PROXY: '', PUBLIC_URL: '' }))

describe('behind a trusted proxy', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7:51234'],
    ['192.0.2.7', '203.0.113.9, 192.0.2.7:1'],
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8:1:2::1', '[2001:db8:1:ff::1]:443'],
  ])('%s and %s are one client', (one, other) => {
    expect(clientBy(other, true)).toBe(clientBy(one, true))
  })

  it.each([
    ['192.0.2.7', '192.0.2.8'],
    ['192.0.2.7', '192.0.2.7, 192.0.2.8'],
    ['2001:db8:1:2::1', '2001:db8:1:102::1'],
  ])('%s and %s are two', (one, other) => {
    expect(clientBy(other, true)).not.toBe(clientBy(one, true))
  })

  it('what the proxy did not say is the proxy itself', () => {
    expect(clientBy(undefined, true)).toBe(PROXY)
  })
})

it('without a trusted proxy a client is its socket, no matter what it writes', () => {
  expect(clientBy('192.0.2.7:51234', false)).toBe(PROXY)
  expect(clientBy('192.0.2.8', false)).toBe(PROXY)
})
