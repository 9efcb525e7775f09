import { describe, expect, it } from 'vitest'
import { isOriginForAction, isSameOrigin, originOf, type OriginFacts } from './rules-origin'

const facts = (given: Partial<OriginFacts>): OriginFacts => ({
  publicUrl: undefined,
  trustProxy: false,
  forwardedProto: null,
  forwardedHost: null,
  host: 'yehua.example.org:3000',
  ...given,
})

describe('where the reader sees the app', () => {
  it('is PUBLIC_URL, whichever headers the client sends', () => {
    const given = {
      publicUrl: 'https://night.example.org/',
      trustProxy: true,
      forwardedHost: 'evil',
    }
    expect(originOf(facts(given))).toBe('https://night.example.org')
  })

  it('is the Host over http without a proxy, and forwarded headers count for nothing', () => {
    const given = { forwardedProto: 'https', forwardedHost: 'evil.example.org' }
    expect(originOf(facts(given))).toBe('http://yehua.example.org:3000')
  })

  it('is what the nearest trusted proxy says', () => {
    const given = {
      trustProxy: true,
      forwardedProto: 'http, https',
      forwardedHost: 'claimed.example.org, night.example.org',
    }
    expect(originOf(facts(given))).toBe('https://night.example.org')
  })
})

describe('a request from our own pages', () => {
  const own = 'https://night.example.org'
  it.each([
    [own, 'same-origin', true],
    [own, null, true],
    [null, 'same-origin', true],
    ['null', 'same-origin', true],
    ['http://night.example.org', 'same-origin', true],
    ['https://evil.example.org', null, false],
    [own, 'cross-site', false],
    [own, 'same-site', false],
    ['null', null, false],
    [null, null, false],
  ])('Origin %s with Sec-Fetch-Site %s: %s', (origin, site, same) => {
    expect(isSameOrigin(origin, site, own)).toBe(same)
  })
})

describe('an action is read by Next', () => {
  const host = 'night.example.org:3000'
  it.each([
    [null, null, host, true],
    [`http://${host}`, null, host, true],
    [`https://${host}`, '', host, true],
    ['https://night.example.org', 'night.example.org, inner', '127.0.0.1:3000', true],
    [`http://${host}`, 'evil.example.org', host, false],
    ['https://evil.example.org', null, host, false],
    ['null', null, host, false],
    ['no address', null, host, false],
    [`http://${host}`, null, null, false],
  ])('Origin %s with X-Forwarded-Host %s and Host %s: %s', (origin, forwarded, asked, read) => {
    expect(isOriginForAction(origin, forwarded, asked)).toBe(read)
  })
})
