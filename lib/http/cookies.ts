import { parseCookie } from 'cookie'
import { isHttps } from './origin'
import type { HeaderReader } from './request'

export type CookieReader = { readonly get: (name: string) => string | undefined }

/**
 * The cookies of a request. Of two with one name the first counts: a browser sends the one with the
 * longest path first (RFC 6265 §5.4), and Next's own reader would take the last.
 */
export function cookiesOf(headers: HeaderReader): CookieReader {
  const cookies = parseCookie(headers.get('cookie') ?? '')
  return { get: (name) => cookies[name] }
}

/** How every cookie of ours is set. Lax: a link from the chat group arrives signed in, a form of another site does not. */
export function cookieFlags(headers: HeaderReader) {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(headers), path: '/' } as const
}
