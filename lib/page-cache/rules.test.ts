import { describe, expect, it } from 'vitest'
import { wantedPage } from './rules'

const ID = '0198a0b2-1111-7222-8333-444455556666'
const SESSIONS = ['yehua-session', '__Host-yehua-session']
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  wantedPage({ method, url, headers: { host: 'h', ...headers } }, SESSIONS)

describe('wantedPage', () => {
  it('knows a plain GET of a talk', () => {
    expect(ask(`/talks/${ID}`)).toEqual({
      talkId: ID,
      key: `${ID} zh device h  `,
      cookie: 'locale=zh',
    })
  })

  it('has a page for each language and theme', () => {
    const headers = { cookie: 'theme=ink', 'accept-language': 'en-GB,zh;q=0.5' }
    expect(ask(`/talks/${ID}`, headers)?.key).toBe(`${ID} en ink h  `)
    expect(ask(`/talks/${ID}`, { ...headers, cookie: 'locale=zh' })?.key).toBe(
      `${ID} zh device h  `,
    )
  })

  it('asks the app for what the key says, however the cookies were written', () => {
    const asked = ask(`/talks/${ID}`, { cookie: 'locale=%65n; theme=in%6b; locale=zh; other=1' })
    expect([asked?.key, asked?.cookie]).toEqual([`${ID} en ink h  `, 'locale=en; theme=ink'])
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
