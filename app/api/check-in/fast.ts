import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isHttps, requestOrigin } from '@/lib/http/origin'
import { isSameOrigin } from '@/lib/http/rules-origin'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { chooseLocale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { log, withRequestId } from '@/lib/log/log'
import { saneRequestId, SECURITY_HEADERS } from '@/lib/http/headers'
import { answerTap, isForm, LONGEST_TAP, readTap, statusOf } from './answer'

/**
 * Everybody taps in the same minute. The page's own taps are answered before Next sees them: the same
 * checks and the same command as route.ts, without a framework around them, which would cost several
 * times as much as the check-in itself. Answers whether it took the request.
 */
export function answeredAsTap(request: IncomingMessage, response: ServerResponse): boolean {
  if (!isTap(request)) return false
  const id = saneRequestId(headerOf(request, 'x-request-id')) ?? randomUUID()
  response.setHeader('x-request-id', id)
  withRequestId(id, () => void answerRequest(request, response))
  return true
}

function isTap({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/api/check-in') return false
  return (
    headers.accept === 'application/json' &&
    isForm(headers['content-type'] ?? null) &&
    Number(headers['content-length'] ?? LONGEST_TAP + 1) <= LONGEST_TAP
  )
}

async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, body } = await answer(request)
    send(response, status, JSON.stringify(body))
  } catch (error) {
    // Who hung up before the end of the form waits for no answer.
    if (!request.complete) return
    log.error({ err: error }, 'A check-in failed')
    send(response, 500, 'null')
  }
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const headers = { get: (name: string) => headerOf(request, name) }
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')]
  if (!isSameOrigin(origin, site, requestOrigin(headers))) return { status: 403, body: null }
  const cookies = cookiesOf(headers.get('cookie') ?? '')
  const token = cookies.get(sessionCookieName(isHttps(headers)))
  const fields = await readTap(headers.get('content-type'), request)
  const viewer = token === undefined ? ({ kind: 'visitor' } as const) : await viewerOfToken(token)
  const locale = chooseLocale({
    cookie: cookies.get(LOCALE_COOKIE),
    acceptLanguage: headers.get('accept-language'),
  })
  const body = await answerTap(viewer, fields, locale)
  return { status: statusOf(body), body }
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  })
  response.end(json)
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

function cookiesOf(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
  return new Map(pairs)
}
