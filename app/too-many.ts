import type { IncomingMessage, ServerResponse } from 'node:http'
import { createTranslator } from 'next-intl'
import { secondsToWait } from '@/lib/auth/limits/budget'
import { headersOf, type HeaderReader } from '@/lib/http/request'
import { messagesOf } from '@/lib/i18n/messages'
import { requestLocale } from '@/lib/i18n/preferences'
import { plainPage, type PlainPage } from './plain-page'

/**
 * Answers a viewer who asked for more costly pages than anybody reads: 429 with Retry-After, and a page that
 * says so. Before Next, for a page there cannot have this status, and refusing must cost next to nothing.
 * Answers whether it did.
 */
export async function answeredAsTooMany(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const headers = headersOf(request.headers)
  const seconds = await secondsToWait(request.url ?? '/', headers)
  if (seconds === 0) return false
  const { html, headers: own } = tooManyPage(headers, seconds)
  response.writeHead(429, { ...own, 'retry-after': String(seconds) })
  response.end(request.method === 'HEAD' ? undefined : html)
  return true
}

function tooManyPage(headers: HeaderReader, seconds: number): PlainPage {
  const locale = requestLocale(headers)
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'shell.tooMany' })
  return plainPage(headers, {
    title: t('title'),
    text: t('text', { seconds }),
    links: [
      { href: '', words: t('again') },
      { href: '/', words: t('home') },
    ],
  })
}
