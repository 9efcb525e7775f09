import { describe, expect, it } from 'vitest'
import { codingFor, holdsSame, wantedPage, withoutScripts } from './rules'

const ID = '0198a0b2-1111-7222-8333-444455556666'
const SESSIONS = ['yehua-session', '__Host-yehua-session']
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  wantedPage({ method, url, headers: { host: 'h', ...headers } }, SESSIONS)

describe('wantedPage', () => {
  it('knows a plain reading of a talk', () => {
    expect(ask(`/talks/${ID}`)).toEqual({ talkId: ID, key: `${ID} zh device h  ` })
  })

  it('has a page for each language and theme', () => {
    const headers = { cookie: 'theme=ink', 'accept-language': 'en-GB,zh;q=0.5' }
    expect(ask(`/talks/${ID}`, headers)?.key).toBe(`${ID} en ink h  `)
    expect(ask(`/talks/${ID}`, { ...headers, cookie: 'locale=zh' })?.key).toBe(
      `${ID} zh device h  `,
    )
  })

  it('has a page for each address it was requested under', () => {
    const asked = [{}, { host: 'i' }, { 'x-forwarded-host': 'i' }, { 'x-forwarded-proto': 'https' }]
    const keys = asked.map((headers) => ask(`/talks/${ID}`, headers)?.key)
    expect(new Set(keys).size).toBe(asked.length)
  })

  it('never answers a request with a session cookie', () => {
    expect(ask(`/talks/${ID}`, { cookie: 'a=b; yehua-session=x' })).toBeNull()
    expect(ask(`/talks/${ID}`, { cookie: '__Host-yehua-session=x' })).toBeNull()
  })

  it('leaves everything else to the app', () => {
    expect(ask(`/talks/${ID}`, {}, 'POST')).toBeNull()
    expect(ask(`/talks/${ID}?only=speaker`)).toBeNull()
    expect(ask(`/talks/${ID}/draft`)).toBeNull()
    expect(ask('/')).toBeNull()
    expect(ask(`/talks/${ID}`, { rsc: '1' })).toBeNull()
  })
})

describe('withoutScripts', () => {
  it('takes out programs, their preloads and nonces, and leaves the words and the data', () => {
    const html = [
      '<meta property="csp-nonce" nonce="n1"/>',
      '<link rel="preload" as="script" href="/a.js" nonce="n1"/>',
      '<link rel="stylesheet" href="/a.css" nonce="n1"/>',
      '<script src="/a.js" nonce="n1" async=""></script>',
      '<p>一句话 &lt;script&gt;</p>',
      '<script nonce="n1">self.__next_f.push([1,"x"])</script>',
      '<script type="application/ld+json">{"@type":"Article"}</script>',
    ].join('')
    expect(withoutScripts(html)).toBe(
      '<link rel="stylesheet" href="/a.css"/><p>一句话 &lt;script&gt;</p>' +
        '<script type="application/ld+json">{"@type":"Article"}</script>',
    )
  })

  it('keeps no page that scripts would have to put together', () => {
    expect(withoutScripts('<template id="B:0"></template>')).toBeNull()
    expect(withoutScripts('<div hidden id="S:0"><p>late</p></div>')).toBeNull()
  })
})

describe('codingFor', () => {
  it('prefers brotli, then gzip, and believes q=0', () => {
    expect(codingFor('gzip, deflate, br')).toBe('br')
    expect(codingFor('gzip, br;q=0')).toBe('gzip')
    expect(codingFor('gzip;q=0.5')).toBe('gzip')
    expect(codingFor('')).toBe('identity')
  })
})

describe('holdsSame', () => {
  it('compares weakly, as RFC 9110 says for If-None-Match', () => {
    expect(holdsSame('W/"a", "b"', '"b"')).toBe(true)
    expect(holdsSame('W/"b"', '"b"')).toBe(true)
    expect(holdsSame('"bb"', '"b"')).toBe(false)
  })
})
