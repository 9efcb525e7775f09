import type { IncomingMessage, ServerResponse } from 'node:http'
import { createTranslator } from 'next-intl'
import { hadTroubleSince } from '@/lib/db/trouble'
import { headersOf } from '@/lib/http/request'
import { messagesOf } from '@/lib/i18n/messages'
import { requestLocale } from '@/lib/i18n/preferences'
import { log } from '@/lib/log/log'
import { plainPage } from './plain-page'

/** After how many seconds a client may come again: a database that ended is back within a few. */
const RETRY_SECONDS = '5'
/** How many seconds a request may take until its answer begins: one that reads, and one that changes something. */
const LIMITS = { read: 60, change: 180 }

/**
 * Sees to it that a request which fails because the database is away or stands still is answered as what it is:
 * 503 with Retry-After, to people as a page that says so. Likewise one that has no answer in time.
 */
export function answerUnavailable(
  request: IncomingMessage,
  response: ServerResponse,
  limits = LIMITS,
): void {
  const since = performance.now()
  const writeHead = response.writeHead.bind(response)
  const end = response.end.bind(response)
  let replaced = false
  const replace = () => {
    replaced = true
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    const { html, headers } = unavailablePage(request)
    Reflect.apply(writeHead, response, [503, headers])
    Reflect.apply(end, response, [request.method === 'HEAD' ? undefined : html])
  }
  /** Whether the answer is another one by now, or becomes so: then what is written to it is not sent. */
  const isReplaced = (status: unknown) => {
    if (replaced || response.headersSent || status !== 500 || !hadTroubleSince(since))
      return replaced
    if (isForPeople(request)) replace()
    return replaced
  }
  response.writeHead = new Proxy(writeHead, {
    apply: (write, _self, [status, ...rest]: unknown[]) => {
      if (isReplaced(status)) return response
      const isTrouble = status === 500 && hadTroubleSince(since)
      // A script asked: it gets the body that it knows, under the true status.
      if (isTrouble) response.setHeader('retry-after', RETRY_SECONDS)
      return Reflect.apply(write, response, [isTrouble ? 503 : status, ...rest]) as unknown
    },
  })
  const unlessReplaced = <Method extends (...args: never[]) => unknown>(method: Method): Method =>
    new Proxy(method, {
      apply: (call, _self, args: unknown[]) =>
        isReplaced(response.statusCode)
          ? response
          : (Reflect.apply(call, response, args) as unknown),
    })
  response.flushHeaders = unlessReplaced(response.flushHeaders.bind(response))
  response.write = unlessReplaced(response.write.bind(response))
  response.end = unlessReplaced(end)
  response.setHeader = new Proxy(response.setHeader.bind(response), {
    apply: (set, _self, args: unknown[]) =>
      replaced && response.headersSent ? response : (Reflect.apply(set, response, args) as unknown),
  })
  limitTime(request, response, limits, replace)
}

/** Calls `late` when the answer has not begun so long after the request was there whole. */
function limitTime(
  request: IncomingMessage,
  response: ServerResponse,
  limits: typeof LIMITS,
  late: () => void,
): void {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  let timer: NodeJS.Timeout | undefined
  const start = () => {
    timer = setTimeout(
      () => {
        if (response.headersSent) return
        log.error({}, 'A request was not answered in time')
        late()
      },
      (reads ? limits.read : limits.change) * 1000,
    )
  }
  // A body comes as slowly as its sender sends it; Node limits that.
  if (reads) start()
  else request.once('end', start)
  response.once('close', () => clearTimeout(timer))
}

/** A browser that opens a page, and not a script of one. */
function isForPeople({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') === true && headers['rsc'] === undefined
}

function unavailablePage(request: IncomingMessage): {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
} {
  const headers = headersOf(request.headers)
  const locale = requestLocale(headers)
  const namespace = 'shell.unavailable'
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace })
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const page = plainPage(headers, {
    title: t('title'),
    text: reads ? t('text') : t('changeText'),
    links: [
      { href: '', words: t('again') },
      { href: '/', words: t('home') },
    ],
  })
  return { html: page.html, headers: { ...page.headers, 'retry-after': RETRY_SECONDS } }
}
