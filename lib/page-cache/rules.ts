import { chooseLocale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { isTheme, THEME_COOKIE } from '@/lib/i18n/theme'

/** What of a request decides whether a kept page may answer it. Header names in lower case. */
export type Asked = {
  readonly method: string
  /** Path with query, as sent. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export type Wanted = {
  readonly talkId: string
  /** Same talk, language and theme: same page. */
  readonly key: string
}

const TALK = /^\/talks\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u
const ADDRESS = ['host', 'x-forwarded-host', 'x-forwarded-proto']
const FRAMEWORK = ['rsc', 'next-action', 'next-router-prefetch', 'next-router-state-tree']

/**
 * The public page that the request is for, or null when it is not to be answered from what is kept:
 * anything but a plain GET of a talk's address without a session cookie.
 */
export function wantedPage(
  { method, url, headers }: Asked,
  sessions: readonly string[],
): Wanted | null {
  const talkId = TALK.exec(url)?.[1]
  if (talkId === undefined || (method !== 'GET' && method !== 'HEAD')) return null
  if (FRAMEWORK.some((name) => headers[name] !== undefined)) return null
  const cookies = cookiesOf(text(headers['cookie']))
  if (sessions.some((name) => cookies.has(name))) return null
  const locale = chooseLocale({
    cookie: cookies.get(LOCALE_COOKIE),
    acceptLanguage: text(headers['accept-language']),
  })
  const theme = cookies.get(THEME_COOKIE)
  // The page names its own address, which a proxy may say: another address is another page.
  const address = ADDRESS.map((name) => text(headers[name]))
  return { talkId, key: [talkId, locale, isTheme(theme) ? theme : 'device', ...address].join(' ') }
}

/**
 * The page without what makes it a program: a page one only reads has links and forms, which need
 * none. Null when it was sent in pieces that scripts put in place, for then it would lack its middle.
 */
export function withoutScripts(html: string): string | null {
  if (/<template id="[BP]:|<div hidden id="S:/u.test(html)) return null
  return html
    .replace(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/gu, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/gu, '')
    .replace(/<meta property="csp-nonce"[^>]*>/gu, '')
    .replace(/ nonce="[^"]*"/gu, '')
}

/** Whether the browser's own copy, named by If-None-Match (RFC 9110 §13.1.2), is still the page. */
export function holdsSame(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag)
}

export type Coding = 'br' | 'gzip' | 'identity'

/** The smallest form that the browser takes. */
export function codingFor(acceptEncoding: string): Coding {
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/u.test(part))
    .map((part) => part.split(';')[0])
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : 'identity'
}

export function text(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' ? header : (header?.join(', ') ?? '')
}

function cookiesOf(header: string): Map<string, string> {
  const pairs = header.split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
  })
  return new Map(pairs)
}
