import { createHash } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type AuthOptions } from 'next-auth'
import { config } from '@/lib/config/config'
import { log } from '@/lib/log/log'
import { signingKey } from '@/lib/auth/secret'
import { newToken } from '@/lib/auth/tokens'
import { oidcKind } from './provider-oidc'
import { wechatKind } from './provider-wechat'
import { ERRAND_MINUTES, KEPT, PROVIDERS } from './rules'
import type { Kept, OfferedProvider, ProvenAccount, ProviderId, ProviderKind } from './types'

const KINDS: Readonly<Record<ProviderId, ProviderKind>> = { OIDC: oidcKind, WECHAT: wechatKind }

/** What members can link and sign in by, as the host configured it. */
export function offeredProviders(): OfferedProvider[] {
  return PROVIDERS.flatMap((id) => offeredProvider(id) ?? [])
}

/** Null where it is not configured. */
export function offeredProvider(id: ProviderId): OfferedProvider | null {
  const { OIDC_ISSUER, OIDC_NAME, WECHAT_APP_ID } = config()
  if (id === 'WECHAT') return WECHAT_APP_ID === undefined ? null : { id, name: null }
  if (OIDC_ISSUER === undefined) return null
  return { id, name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname }
}

/** Where to send the browser, and what it keeps until it is back. Null when the provider does not answer. */
export async function leaveForProvider(
  id: ProviderId,
): Promise<{ address: string; kept: Kept } | null> {
  const token = newToken()
  const hash = createHash('sha256').update(`${token}${signingKey()}`).digest('hex')
  const answer = await ask(
    id,
    { method: 'POST', action: 'signin', query: {}, body: { csrfToken: token } },
    { csrf: `${token}|${hash}` },
    () => false,
  )
  const kept = Object.fromEntries(
    KEPT.flatMap((part) => {
      const value = answer.cookies.get(part)
      return value === undefined ? [] : [[part, value]]
    }),
  )
  const { keeps, addressOf } = KINDS[id]
  if (answer.location === null || keeps.some((part) => kept[part] === undefined)) return null
  return { address: addressOf(answer.location), kept }
}

/**
 * The account with which the browser came back: the provider's answer is for what this very browser keeps, and the
 * provider vouches for it. Null for every other answer.
 */
export async function accountOf(
  id: ProviderId,
  query: Readonly<Record<string, string>>,
  kept: Kept,
): Promise<ProvenAccount | null> {
  let proven: ProvenAccount | null = null
  await ask(id, { method: 'GET', action: 'callback', query, body: {} }, kept, (profile) => {
    proven = KINDS[id].accountIn(profile)
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
  id: ProviderId,
  { method, action, query, body }: Asked,
  cookies: Readonly<Record<string, string | undefined>>,
  onProven: (profile: object) => false,
): Promise<{ location: string | null; cookies: ReadonlyMap<string, string> }> {
  const headers = new Map<string, unknown>()
  const request = {
    method,
    query: { ...query, nextauth: [action, id.toLowerCase()] },
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
    optionsOf(id, onProven),
  )
  const location = headers.get('location')
  return {
    location: typeof location === 'string' ? location : null,
    cookies: cookiesIn(headers.get('set-cookie')),
  }
}

function optionsOf(id: ProviderId, onProven: (profile: object) => false): AuthOptions {
  const cookie = (name: string) => ({ name, options: { maxAge: ERRAND_MINUTES * 60 } })
  return {
    providers: [KINDS[id].provider()],
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

/** Name and value of each; an emptied one is none. */
function cookiesIn(lines: unknown): ReadonlyMap<string, string> {
  const pairs = (Array.isArray(lines) ? lines : []).map((line) => {
    const [pair = ''] = String(line).split(';', 1)
    const at = pair.indexOf('=')
    return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))] as const
  })
  return new Map(pairs.filter(([, value]) => value !== ''))
}
