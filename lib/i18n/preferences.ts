import { cookiesOf } from '@/lib/http/cookies'
import { languageFor } from '@/lib/http/negotiation'
import type { HeaderReader } from '@/lib/http/request'
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, LOCALES, type Locale } from './locale'
import { isTheme, THEME_COOKIE, type Theme } from './theme'

/**
 * The reader's own choice (cookie), else what the browser asks for, else Chinese. Sign-in copies a
 * member's setting into the cookie.
 */
export function requestLocale(headers: HeaderReader): Locale {
  const chosen = cookiesOf(headers).get(LOCALE_COOKIE)
  if (isLocale(chosen)) return chosen
  return languageFor(headers.get('accept-language'), LOCALES) ?? DEFAULT_LOCALE
}

/** The reader's choice; undefined leaves it to the device. */
export function requestTheme(headers: HeaderReader): Theme | undefined {
  const chosen = cookiesOf(headers).get(THEME_COOKIE)
  return isTheme(chosen) ? chosen : undefined
}
