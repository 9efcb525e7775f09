import { createHmac } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { config } from '@/lib/config/config'
import { transaction, type Tx } from '@/lib/db/transaction'
import { log } from '@/lib/log/log'
import { authAdapter, type Browser } from './adapter'
import { signingKey } from '@/lib/auth/secret'
import { newToken } from '@/lib/auth/tokens'

export type OpenedSession = { readonly token: string; readonly expiresAt: Date }

/**
 * Uses a sign-in link up and opens a session: next-auth's own e-mail callback over our adapter.
 * Null when the link is unknown, used or expired: the answer does not say which. A second press of the
 * page that used it, within seconds, gets the same session.
 */
export async function openLink(
  linkToken: string,
  { device, press = null }: { readonly device: string | null; readonly press?: string | null },
): Promise<OpenedSession | null> {
  const outcome = await transaction((tx) => openIn(tx, linkToken, { device, press }))
  return outcome.ok ? outcome.value : null
}

async function openIn(
  tx: Tx,
  linkToken: string,
  { device, press }: Browser,
): Promise<OpenedSession | null> {
  let opened: OpenedSession | null = null
  const adapter = authAdapter(tx, { device, press })
  const options: AuthOptions = {
    adapter: {
      ...adapter,
      createSession: async (session) => {
        const created = await adapter.createSession?.(session)
        opened = { token: session.sessionToken, expiresAt: session.expires }
        return created ?? session
      },
    },
    providers: [LINK],
    secret: signingKey(),
    session: {
      strategy: 'database',
      maxAge: config().SESSION_DAYS * 24 * 3600,
      generateSessionToken: () => (press === null ? newToken() : tokenOf(linkToken, press)),
    },
    logger: {
      error: (code) => log.error({ code }, 'Signing in met an error'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
  await callback(options, linkToken)
  return opened
}

/**
 * The same for every press of one page, so that two answers on their way to one browser bring one session.
 * Only the holder of the link, of the page and of our secret could make it: none of them is stored.
 */
function tokenOf(linkToken: string, press: string): string {
  return createHmac('sha256', signingKey()).update(`${linkToken} ${press}`).digest('base64url')
}

/** Links are made and sent by ourselves; next-auth only opens them. The empty secret: see tokens.ts. */
const LINK: EmailConfig & { secret: string } = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: 0,
  secret: '',
  sendVerificationRequest: () => {
    throw new Error('Links are sent through the outbox.')
  },
  options: {},
}

/**
 * Gives next-auth a request of our making, as docs/decisions/0021-next-auth.md says why: its core has no
 * other public entry, and links are opened outside of a request to its route as well. Its answer (a
 * redirect, a cookie with its own name) is left: the caller sets our cookie and redirects where we allow.
 * Should next-auth come to need more of either object, every test that opens a link fails.
 */
async function callback(options: AuthOptions, token: string): Promise<void> {
  const request = {
    method: 'POST',
    query: { nextauth: ['callback', 'email'], token },
    body: {},
    cookies: {},
    headers: {},
  }
  const response = {
    status: () => response,
    setHeader: () => response,
    getHeader: () => undefined,
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  )
}
