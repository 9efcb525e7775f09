import { describe, expect, it } from 'vitest'
import { isLocalRequest, nearestOf } from './rules-peer'

describe('this very machine', () => {
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

describe('the nearest proxy', () => {
  it.each([
    ['203.0.113.9, 192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7,', null],
    ['', null],
    [null, null],
  ])('wrote of %j the entry %j', (list, entry) => {
    expect(nearestOf(list)).toBe(entry)
  })
})
