import { describe, expect, it } from 'vitest'
import { isLocalRequest, isLoopback } from './rules-peer'

describe('this very machine', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1'])('is %s', (address) => {
    expect(isLoopback(address)).toBe(true)
  })

  it.each(['', '192.168.0.2', '127.0.0.1.example.org', '0.0.0.0', '::', '::ffff:10.0.0.1'])(
    'is not %j',
    (address) => {
      expect(isLoopback(address)).toBe(false)
    },
  )

  const here = { peer: '127.0.0.1', host: 'localhost:3000', relayed: false }

  it('sends a request to itself', () => {
    expect(isLocalRequest(here)).toBe(true)
    expect(isLocalRequest({ ...here, peer: '::1', host: '[::1]:3000' })).toBe(true)
  })

  it('does not when a proxy passes the request on', () => {
    expect(isLocalRequest({ ...here, relayed: true })).toBe(false)
  })

  it('does not when another machine sends it', () => {
    expect(isLocalRequest({ ...here, peer: '192.168.0.9' })).toBe(false)
  })

  it('does not when a page elsewhere has its own name point here', () => {
    expect(isLocalRequest({ ...here, host: 'evil.example.org:3000' })).toBe(false)
  })
})
