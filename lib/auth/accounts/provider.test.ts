import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { startTestProvider, type TestProvider } from './fixtures'
import { accountOf, leaveForProvider, offeredProviders } from './provider'
import type { Kept } from './types'

const ORIGIN = 'https://night.example.org'
let provider: TestProvider

beforeAll(async () => {
  provider = await startTestProvider()
})
afterAll(() => provider.stop())

beforeEach(() => {
  provider.subject = 'person-1'
  provider.lies = {}
  provider.foreignKey = false
  decide({
    PUBLIC_URL: ORIGIN,
    // Nothing is read from it.
    DATABASE_URL: 'postgresql://nothing.invalid/yehua',
    LOG_LEVEL: 'silent',
    SECRET: 'a key of the tests that is long enough',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'Example ID',
  })
})

async function left(): Promise<{ address: string; kept: Kept }> {
  const leaving = await leaveForProvider('OIDC')
  if (leaving === null) throw new Error('The provider did not answer.')
  return leaving
}

/** Goes to the provider as a browser does; answers with what it comes back. */
async function backFrom(address: string): Promise<Record<string, string>> {
  const answer = await fetch(address, { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  expect(back.origin + back.pathname).toBe(`${ORIGIN}/api/auth/callback/oidc`)
  return Object.fromEntries(back.searchParams)
}

async function visited() {
  const { address, kept } = await left()
  return { query: await backFrom(address), kept }
}

describe('the identity provider', () => {
  it('is asked with state, nonce and a code challenge, for no more than who it is', async () => {
    const { address, kept } = await left()
    const asked = new URL(address).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: 'yehua',
      scope: 'openid',
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${ORIGIN}/api/auth/callback/oidc`,
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(20)
      // What the browser keeps says none of it in the clear.
      expect(Object.values(kept).join(' ')).not.toContain(asked.get(name) ?? '')
    }
  })

  it('vouches for an account', async () => {
    const { query, kept } = await visited()
    expect(await accountOf('OIDC', query, kept)).toEqual({
      provider: 'OIDC',
      issuer: provider.issuer,
      subject: 'person-1',
    })
  })

  it('does so once for each answer', async () => {
    const { query, kept } = await visited()
    expect(await accountOf('OIDC', query, kept)).not.toBeNull()
    expect(await accountOf('OIDC', query, kept)).toBeNull()
  })

  it('does so for the browser that left, and no other', async () => {
    const [mine, theirs] = [await visited(), await visited()]
    expect(await accountOf('OIDC', mine.query, {})).toBeNull()
    for (const part of ['state', 'pkce', 'nonce'] as const) {
      const { query, kept } = await visited()
      expect(
        await accountOf('OIDC', query, { ...kept, [part]: theirs.kept[part] }),
        part,
      ).toBeNull()
    }
    expect(
      await accountOf('OIDC', { ...mine.query, state: theirs.query['state'] ?? '' }, mine.kept),
    ).toBeNull()
  })

  it('vouches for none where its person declined, or the code is made up', async () => {
    const { kept, query } = await visited()
    expect(await accountOf('OIDC', { ...query, code: 'made up' }, kept)).toBeNull()
    provider.subject = null
    const declined = await visited()
    expect(declined.query['error']).toBe('access_denied')
    expect(await accountOf('OIDC', declined.query, declined.kept)).toBeNull()
  })

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['another audience', { aud: 'another' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an old token', { exp: 1 }],
    ['no subject in it', { sub: '' }],
  ])('is not believed with %s', async (_, lies) => {
    provider.lies = lies
    const { query, kept } = await visited()
    expect(await accountOf('OIDC', query, kept)).toBeNull()
  })

  it('is not believed with a key that it does not publish', async () => {
    provider.foreignKey = true
    const { query, kept } = await visited()
    expect(await accountOf('OIDC', query, kept)).toBeNull()
  })

  it('may be down, and is then left alone', async () => {
    decide({ OIDC_ISSUER: 'http://localhost:9' })
    expect(await leaveForProvider('OIDC')).toBeNull()
  })

  it('has the name that was given, else its host’s, and is offered where it is configured', () => {
    expect(offeredProviders()).toEqual([{ id: 'OIDC', name: 'Example ID' }])
    decide({ OIDC_NAME: '' })
    expect(offeredProviders()).toEqual([{ id: 'OIDC', name: 'localhost' }])
    decide({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' })
    expect(offeredProviders()).toEqual([])
  })
})
