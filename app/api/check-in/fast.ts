import type { IncomingMessage, ServerResponse } from 'node:http'
import { sessionTokenOf } from '@/lib/auth/sessions/cookies'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { hadTroubleSince } from '@/lib/db/trouble'
import { answerHeaders, dataPolicy, securityHeaders } from '@/lib/http/headers'
import { isHttps } from '@/lib/http/origin'
import { headersOf, requestIdOf, type HeaderReader } from '@/lib/http/request'
import { isFromOwnPages } from '@/lib/http/same-origin'
import { requestLocale } from '@/lib/i18n/preferences'
import { log, withRequestId } from '@/lib/log/log'
import { answerTap, isForm, LONGEST_TAP, statusOf, type TapFields } from './answer'

/** After how many seconds a client may come again when the database is away. */
const RETRY_SECONDS = '5'
const VISITOR = { kind: 'visitor' } as const

/**
 * Hundreds of members tap in the same minute. The page's own taps are answered before anything else sees them: the same
 * checks and the same command as route.ts, without a framework around them, which would cost several
 * times as much as the check-in itself. Answers whether it took the request.
 */
export function answeredAsTap(request: IncomingMessage, response: ServerResponse): boolean {
  if (!isTap(request)) return false
  const headers = headersOf(request.headers)
  const requestId = requestIdOf(headers)
  withRequestId(requestId, () => void answerRequest(request, response, headers, requestId))
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

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  headers: HeaderReader,
  requestId: string,
): Promise<void> {
  const since = performance.now()
  const send = (status: number, body: unknown, more: Readonly<Record<string, string>> = {}) => {
    const json = JSON.stringify(body)
    const own = { 'x-request-id': requestId, 'content-length': String(Buffer.byteLength(json)) }
    response.writeHead(status, { ...HEADERS[isHttps(headers) ? 'https' : 'http'], ...own, ...more })
    response.end(json)
  }
  try {
    if (!isFromOwnPages(headers)) {
      send(403, null)
      return
    }
    const token = sessionTokenOf(headers)
    const fields = await readFields(request)
    const viewer = token === null ? VISITOR : await viewerOfToken(token)
    const answer = await answerTap(viewer, fields, requestLocale(headers))
    send(statusOf(answer), answer)
  } catch (error) {
    // A client that hung up before the end of the form waits for no answer.
    if (!request.complete) return
    log.error({ err: error }, 'A check-in failed')
    if (hadTroubleSince(since)) send(503, null, { 'retry-after': RETRY_SECONDS })
    else send(500, null)
  }
}

/** Its length was said and is small (`isTap`), so that it is kept whole. */
function readFields(request: IncomingMessage): Promise<TapFields> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => resolve(new URLSearchParams(Buffer.concat(parts).toString('utf8'))))
    request.on('error', reject)
  })
}

/** What every answer to a tap carries, put together once. */
function headersOver(https: boolean): Readonly<Record<string, string>> {
  return {
    ...securityHeaders(https),
    ...answerHeaders({ policy: dataPolicy(), requestId: '' }),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  }
}
const HEADERS = { http: headersOver(false), https: headersOver(true) } as const
