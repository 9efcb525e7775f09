import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { startTestWeChat, type TestWeChat } from './fixtures-wechat'
import { accountOf, leaveForProvider, offeredProviders } from './provider'

const ORIGIN = 'https://night.example.org'
const UNION = { provider: 'WECHAT', issuer: 'https://open.weixin.qq.com', subject: 'union-1' }
let wechat: TestWeChat

beforeAll(async () => {
  wechat = await startTestWeChat()
})
afterAll(() => wechat.stop())

beforeEach(() => {
  wechat.person = { openid: 'open-1', unionid: 'union-1', early: true }
  wechat.lies = {}
  wechat.asked.length = 0
  decide({
    PUBLIC_URL: ORIGIN,
    // Nothing is read from it.
    DATABASE_URL: 'postgresql://nothing.invalid/yehua',
    LOG_LEVEL: 'silent',
    SECRET: 'a key of the tests that is long enough',
    OIDC_ISSUER: '',
    OIDC_CLIENT_ID: '',
    OIDC_CLIENT_SECRET: '',
    WECHAT_APP_ID: wechat.appId,
    WECHAT_APP_SECRET: wechat.secret,
    WECHAT_STAND_IN: wechat.origin,
  })
})

/** Leaves, scans and comes back, as a browser does. */
async function visited() {
  const leaving = await leaveForProvider('WECHAT')
  if (leaving === null) throw new Error('There is no way to WeChat.')
  const { address, kept } = leaving
  const answer = await fetch(address, { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  expect(back.origin + back.pathname).toBe(`${ORIGIN}/api/auth/callback/wechat`)
  return { query: Object.fromEntries(back.searchParams), kept }
}

const askedPaths = () => wechat.asked.map(({ pathname }) => pathname)

describe('WeChat', () => {
  it('is asked at its documented address, in the documented order', async () => {
    decide({ WECHAT_STAND_IN: '' })
    const leaving = await leaveForProvider('WECHAT')
    const address = new URL(leaving?.address ?? '')
    expect(address.origin + address.pathname).toBe('https://open.weixin.qq.com/connect/qrconnect')
    expect(address.hash).toBe('#wechat_redirect')
    const state = address.searchParams.get('state') ?? ''
    expect([...address.searchParams]).toEqual([
      ['appid', wechat.appId],
      ['redirect_uri', `${ORIGIN}/api/auth/callback/wechat`],
      ['response_type', 'code'],
      ['scope', 'snsapi_login'],
      ['state', state],
    ])
    expect(state.length).toBeGreaterThan(20)
    expect(Object.keys(leaving?.kept ?? {})).toEqual(['state'])
    // What the browser keeps says none of it in the clear.
    expect(leaving?.kept.state).not.toContain(state)
    expect(leaving?.address).not.toContain(wechat.secret)
  })

  it('vouches for the id that holds for all applications of one owner', async () => {
    const { query, kept } = await visited()
    expect(await accountOf('WECHAT', query, kept)).toEqual(UNION)
    // The token had it: no more of the person was asked.
    expect(askedPaths()).toEqual(['/connect/qrconnect', '/sns/oauth2/access_token'])
  })

  it('is asked for that id where the token lacks it, and nothing else of the answer is read', async () => {
    wechat.person = { openid: 'open-1', unionid: 'union-1' }
    const { query, kept } = await visited()
    const account = await accountOf('WECHAT', query, kept)
    expect(account).toEqual(UNION)
    expect(askedPaths().at(-1)).toBe('/sns/userinfo')
    expect(JSON.stringify(account)).not.toContain('KEPT')
  })

  it('vouches for the id of this application where there is no other', async () => {
    wechat.person = { openid: 'open-1' }
    const { query, kept } = await visited()
    expect(await accountOf('WECHAT', query, kept)).toEqual({
      provider: 'WECHAT',
      issuer: `https://open.weixin.qq.com/${wechat.appId}`,
      subject: 'open-1',
    })
  })

  it('vouches once for each answer', async () => {
    const { query, kept } = await visited()
    expect(await accountOf('WECHAT', query, kept)).toEqual(UNION)
    expect(await accountOf('WECHAT', query, kept)).toBeNull()
  })

  it('vouches for the browser that left, and no other', async () => {
    const [mine, theirs] = [await visited(), await visited()]
    wechat.asked.length = 0
    expect(await accountOf('WECHAT', mine.query, {})).toBeNull()
    expect(await accountOf('WECHAT', mine.query, theirs.kept)).toBeNull()
    expect(
      await accountOf('WECHAT', { ...mine.query, state: theirs.query['state'] ?? '' }, mine.kept),
    ).toBeNull()
    const { state: _, ...stateless } = mine.query
    expect(await accountOf('WECHAT', stateless, mine.kept)).toBeNull()
    // WeChat was not even asked, so that the code is still the one of the browser that left.
    expect(askedPaths()).toEqual([])
    expect(await accountOf('WECHAT', mine.query, mine.kept)).toEqual(UNION)
  })

  it('vouches for none where the code is made up or missing, or its person declined', async () => {
    const { query, kept } = await visited()
    expect(await accountOf('WECHAT', { ...query, code: 'made up' }, kept)).toBeNull()
    expect(await accountOf('WECHAT', { ...query, code: '' }, kept)).toBeNull()
    wechat.person = null
    const declined = await visited()
    expect(Object.keys(declined.query)).toEqual(['state'])
    expect(await accountOf('WECHAT', declined.query, declined.kept)).toBeNull()
  })

  it.each([
    ['no openid', { openid: undefined }],
    ['an empty openid', { openid: '' }],
    ['an openid that is no text', { openid: 7 }],
    ['an endless openid', { openid: 'x'.repeat(129) }],
    ['no token', { access_token: undefined }],
    ['a refusal beside an openid', { errcode: 40029 }],
    ['the profile of another', { unionid: undefined, openid: 'open-2' }],
  ])('is not believed with %s', async (_, lies) => {
    const { query, kept } = await visited()
    wechat.lies = lies
    expect(await accountOf('WECHAT', query, kept)).toBeNull()
  })

  it('refuses a wrong secret, and may be down', async () => {
    const { query, kept } = await visited()
    decide({ WECHAT_APP_SECRET: 'another' })
    expect(await accountOf('WECHAT', query, kept)).toBeNull()
    decide({ WECHAT_STAND_IN: 'http://localhost:9' })
    expect(await accountOf('WECHAT', query, kept)).toBeNull()
  })

  it('is offered where its id and secret are configured, beside the identity provider', () => {
    expect(offeredProviders()).toEqual([{ id: 'WECHAT', name: null }])
    decide({ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' })
    expect(offeredProviders().map(({ id }) => id)).toEqual(['OIDC', 'WECHAT'])
    decide({ WECHAT_APP_ID: '', WECHAT_APP_SECRET: '' })
    expect(offeredProviders().map(({ id }) => id)).toEqual(['OIDC'])
  })
})
