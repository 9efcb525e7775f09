import type { IncomingMessage } from 'node:http'
import { cookiesOf } from '@/lib/http/cookies'
import { headersOf } from '@/lib/http/request'
import { LOCALE_COOKIE } from '@/lib/i18n/locale'
import { requestLocale, requestTheme } from '@/lib/i18n/preferences'
import { THEME_COOKIE } from '@/lib/i18n/theme'

/** What of a request decides whether a kept page may answer it; `url` is the path with the query, as sent. */
export type PageRequest = {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

export type WantedPage = {
  readonly talkId: string
  /** Same talk, language, theme and address: same page. */
  readonly key: string
  /** The Cookie header that asks the app for just this language and theme. */
  readonly cookie: string
}

const TALK = /^\/talks\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u
const ADDRESS = ['host', 'x-forwarded-host', 'x-forwarded-proto']
const FRAMEWORK = ['rsc', 'next-action', 'next-router-prefetch', 'next-router-state-tree']

/**
 * The public page that the request is for, or null when it is not to be answered from what is kept:
 * anything but a plain GET of a talk's address without one of the session cookies.
 */
export function wantedPage(
  { method, url, headers }: PageRequest,
  sessions: readonly string[],
): WantedPage | null {
  const talkId = TALK.exec(url)?.[1]
  if (talkId === undefined || (method !== 'GET' && method !== 'HEAD')) return null
  const reader = headersOf(headers)
  if (FRAMEWORK.some((name) => reader.get(name) !== null)) return null
  const cookies = cookiesOf(reader)
  if (sessions.some((name) => cookies.get(name) !== undefined)) return null
  // The page names its own address, which a proxy may say: another address is another page.
  const address = ADDRESS.map((name) => reader.get(name) ?? '')
  const [locale, theme] = [requestLocale(reader), requestTheme(reader)]
  const choices = [
    `${LOCALE_COOKIE}=${locale}`,
    theme === undefined ? [] : `${THEME_COOKIE}=${theme}`,
  ]
  return {
    talkId,
    key: [talkId, locale, theme ?? 'device', ...address].join(' '),
    cookie: choices.flat().join('; '),
  }
}
