import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardRequest, type AskedFor } from './rules-guard'

const ask = (url: string, change: Partial<AskedFor> = {}) =>
  guardRequest({
    method: 'GET',
    url,
    contentLength: null,
    chunked: false,
    fromOwnPages: true,
    readAsAction: true,
    ...change,
  })
const urlOf = (url: string) => {
  const guarded = ask(url)
  return guarded.kind === 'go-on' ? guarded.url : guarded.status
}
const statusOf = (url: string, change: Partial<AskedFor>) => {
  const guarded = ask(url, change)
  return guarded.kind === 'refused' ? guarded.status : 'go-on'
}
const MEGABYTES = (n: number) => String(n * 1024 ** 2)

describe('a path', () => {
  it.each(['/', '/talks/1', '/archive?q=%E5%A4%9C', '/a%20b', '/archive?q=100%', '/x#%E0', '/夜'])(
    'that is text stays: %s',
    (url) => {
      expect(urlOf(url)).toBe(url)
    },
  )

  it.each([
    '/talks/%E0%A4%A',
    '/talks/%',
    '/%zz',
    '/talks/%00',
    '/talks/a%0Ab',
    '/%C2%80',
    '/%EF%BF%BF',
    '/%ED%A0%80',
    '/_next/static/%E0%A4%A.js',
    '/api/live/night/%C0%80',
    '/talks/%ff?only=speaker',
  ])('that is none does not exist: %s', (url) => {
    expect(urlOf(url)).toBe('/absent')
  })
})

describe('a query', () => {
  it.each([
    ['/members?company=%00', '/members?company='],
    ['/members?company=a%0%000b&city=c', '/members?company=ab&city=c'],
    ['/archive?q=%1b%5B31m%7F%c2%9b', '/archive?q=%5B31m'],
    ['/archive?q=a%09b%0D%0Ac%EF%BF%BE', '/archive?q=a%09b%0D%0Ac'],
    ['/archive?q=%E0%A4%A', '/archive?q=%E0%A4%A'],
  ])('%s is read as %s', (sent, read) => {
    expect(urlOf(sent)).toBe(read)
  })

  it('holds nothing that the database cannot, however it is sent', () => {
    const piece = fc.constantFrom(
      '%',
      '0',
      '00',
      '%00',
      '%0',
      'c2',
      '%c2',
      '%9',
      'a',
      '&',
      '=',
      '%1F',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const read = new URLSearchParams(String(urlOf(`/members?${pieces.join('')}`)).slice(9))
        expect(read.toString()).not.toMatch(/%(?:0[0-8bcef]|1[\da-f]|7f|c2%[89][\da-f])/iu)
      }),
    )
  })
})

describe('a body', () => {
  it.each([
    ['/preferences', MEGABYTES(1), 413],
    ['/api/check-in', MEGABYTES(1), 413],
    ['/api/auth/callback/email', MEGABYTES(20), 413],
    ['/apply', MEGABYTES(8), 413],
    ['/desk/rosters/new', MEGABYTES(6), 'go-on'],
    ['/desk/rosters/new', String(6 * 1024 ** 2 + 1), 413],
    ['/api/uploads/1/pictures', MEGABYTES(20), 'go-on'],
    ['/api/uploads/1/chunks', MEGABYTES(30), 413],
    ['/preferences', '100', 'go-on'],
  ])('of %s with %s bytes: %s', (url, contentLength, status) => {
    expect(statusOf(url, { method: 'POST', contentLength })).toBe(status)
  })

  it('says its length, but for uploads, which are counted', () => {
    expect(statusOf('/preferences', { method: 'POST', chunked: true })).toBe(411)
    expect(statusOf('/apply', { method: 'POST', chunked: true })).toBe(411)
    expect(statusOf('/api/uploads/1/chunks', { method: 'POST', chunked: true })).toBe('go-on')
  })

  it('of a question is small', () => {
    expect(statusOf('/archive', { contentLength: MEGABYTES(1) })).toBe(413)
  })
})

it.each(['TRACE', 'CONNECT', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'get'])(
  'no route is asked by %s',
  (method) => {
    expect(statusOf('/', { method })).toBe(405)
  },
)

describe('a post', () => {
  it.each(['/', '/me', '/desk/plan', '/api/check-in', '/preferences', '/no-such-page'])(
    'to %s comes from our own pages',
    (url) => {
      expect(statusOf(url, { method: 'POST', fromOwnPages: false })).toBe(403)
      expect(statusOf(url, { method: 'POST' })).toBe('go-on')
      expect(statusOf(url, { fromOwnPages: false })).toBe('go-on')
    },
  )

  it('to a page is one that Next reads', () => {
    expect(statusOf('/me', { method: 'POST', readAsAction: false })).toBe(403)
    expect(statusOf('/preferences', { method: 'POST', readAsAction: false })).toBe('go-on')
  })
})
