import { getRequestConfig } from 'next-intl/server'
import { headers } from 'next/headers'
import { requestLocale } from './preferences'
import { messagesOf } from './messages'

/** Read by next-intl once a request. Addresses carry no language: a link opens in the reader's own. */
export default getRequestConfig(async () => {
  const locale = requestLocale(await headers())
  return {
    locale,
    messages: messagesOf(locale),
    // Times are always formatted by dates.ts with the community's own zone, never with this one.
    timeZone: 'UTC',
  }
})
