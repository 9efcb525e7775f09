import { createHash } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { config } from '@/lib/config/config'
import { publicOrigin } from '@/lib/http/origin'
import { log } from '@/lib/log/log'
import { signingKey } from '@/lib/auth/secret'
import { newToken } from '@/lib/auth/tokens'
import { ERRAND_MINUTES, OIDC_CALLBACK } from './rules'
import type { ProvenAccount } from './types'

/** What next-auth has the browser keep while it is at the provider, each encrypted with our key. */
export const KEPT = ['state', 'pkce', 'nonce'] as const
export type Kept = Readonly<Record<(typeof KEPT)[number], string>>

type Claims = { readonly iss?: string; readonly sub?: string }

/** What the button says; null where no identity provider is configured. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_NAME } = config()
  if (OIDC_ISSUER === undefined) return null
  return OIDC_NAME ?? new URL(OIDC_ISSUER).hostname
}

/** Where to send the browser, and what it keeps until it is back. Null when the provider does not answer. */
export async function leaveForProvider(): Promise<{ address: string; kept: Kept } | null> {
  const token = newToken()
  const hash = createHash('sha256').update(`${token}${signingKey()}`).digest('hex')
  const answer = await ask(
    { method: 'POST', action: 'signin', query: {}, body: { csrfToken: token } },
    { csrf: `${token}|${hash}` },
    () => false,
  )
  const [state = '', pkce = '', nonce = ''] = KEPT.map((part) => answer.cookies.get(part))
  if (state === '' || pkce === '' || nonce === '' || answer.location === null) return null
  return { address: answer.location, kept: { state, pkce, nonce } }
}

/**
 * The account with which the browser came back: the provider's answer has the state, nonce and code verifier of this
 * very browser, and an identity token that the provider signed for us. Null for every other answer.
 */
export async function accountOf(
  query: Readonly<Record<string, string>>,
  kept: { readonly [Part in keyof Kept]?: string | undefined },
): Promise<ProvenAccount | null> {
  let proven: ProvenAccount | null = null
  await ask({ method: 'GET', action: 'callback', query, body: {} }, kept, ({ iss, sub }) => {
    if (iss !== undefined && sub !== undefined && sub !== '')
      proven = { provider: 'OIDC', issuer: iss, subject: sub }
    // What follows is ours: next-auth opens no session and links nothing.
    return false
  })
  return proven
}

type Asked = {
  readonly method: 'GET' | 'POST'
  readonly action: 'signin' | 'callback'
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, string>>
}

/** Gives next-auth a request of our making, as `links/open-link.ts` does (docs/decisions/0021-next-auth.md). */
async function ask(
  { method, action, query, body }: Asked,
  cookies: Readonly<Record<string, string | undefined>>,
  onProven: (claims: Claims) => false,
): Promise<{ location: string | null; cookies: ReadonlyMap<string, string> }> {
  const headers = new Map<string, unknown>()
  const request = {
    method,
    query: { ...query, nextauth: [action, ID] },
    body,
    cookies: Object.fromEntries(
      Object.entries(cookies).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    headers: {},
  }
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    optionsOf(onProven),
  )
  const location = headers.get('location')
  return {
    location: typeof location === 'string' ? location : null,
    cookies: cookiesIn(headers.get('set-cookie')),
  }
}

const ID = 'oidc'

function optionsOf(onProven: (claims: Claims) => false): AuthOptions {
  const cookie = (name: string) => ({ name, options: { maxAge: ERRAND_MINUTES * 60 } })
  return {
    providers: [providerOf()],
    secret: signingKey(),
    // Names between next-auth and us; the browser has others (`oidcCookieNames`).
    cookies: {
      csrfToken: cookie('csrf'),
      state: cookie('state'),
      pkceCodeVerifier: cookie('pkce'),
      nonce: cookie('nonce'),
    },
    callbacks: { signIn: ({ profile }) => onProven(profile ?? {}) },
    logger: {
      error: (code) => log.warn({ code }, 'The identity provider’s answer was refused'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

function providerOf(): OAuthConfig<Claims> {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '' } = config()
  // Of PUBLIC_URL, not of the request; next-auth would take it from a variable of its own.
  const redirectUri = `${publicOrigin()}${OIDC_CALLBACK}`
  return {
    id: ID,
    name: ID,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/u, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // No more than who it is: no address and no name is asked for.
    authorization: { params: { scope: 'openid', redirect_uri: redirectUri } },
    token: {
      request: async ({ client, params, checks }) => ({
        tokens: await client.callback(redirectUri, params, checks),
      }),
    },
    profile: ({ sub = '' }) => ({ id: sub }),
  }
}

/** Name and value of each; an emptied one is none. */
function cookiesIn(lines: unknown): ReadonlyMap<string, string> {
  const pairs = (Array.isArray(lines) ? lines : []).map((line) => {
    const [pair = ''] = String(line).split(';', 1)
    const at = pair.indexOf('=')
    return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))] as const
  })
  return new Map(pairs.filter(([, value]) => value !== ''))
}
