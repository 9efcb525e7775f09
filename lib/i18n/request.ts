import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { chooseLocale, LOCALE_COOKIE } from './locale'
import { messagesOf } from './messages'

/** Read by next-intl once a request. Addresses carry no language: a link opens in the reader's own. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = chooseLocale({
    cookie: jar.get(LOCALE_COOKIE)?.value,
    acceptLanguage: head.get('accept-language'),
  })
  return {
    locale,
    messages: messagesOf(locale),
    // Times are always formatted by dates.ts with the community's own zone, never with this one.
    timeZone: 'UTC',
  }
})
