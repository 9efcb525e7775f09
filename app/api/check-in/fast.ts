import type { IncomingMessage, ServerResponse } from 'node:http'
import { sessionTokenOf } from '@/lib/auth/sessions/cookies'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { answerHeaders, dataPolicy } from '@/lib/http/headers'
import { headersOf, requestIdOf } from '@/lib/http/request'
import { isFromOwnPages } from '@/lib/http/same-origin'
import { requestLocale } from '@/lib/i18n/preferences'
import { log, withRequestId } from '@/lib/log/log'
import { answerTap, isForm, LONGEST_TAP, readTap, statusOf } from './answer'

/**
 * Hundreds of members tap in the same minute. The page's own taps are answered before Next sees them: the same
 * checks and the same command as route.ts, without a framework around them, which would cost several
 * times as much as the check-in itself. Answers whether it took the request.
 */
export function answeredAsTap(request: IncomingMessage, response: ServerResponse): boolean {
  if (!isTap(request)) return false
  const requestId = requestIdOf(headersOf(request.headers))
  const headers = answerHeaders({ policy: dataPolicy(), requestId })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  withRequestId(requestId, () => void answerRequest(request, response))
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
    // A client that hung up before the end of the form waits for no answer.
    if (!request.complete) return
    log.error({ err: error }, 'A check-in failed')
    send(response, 500, 'null')
  }
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const headers = headersOf(request.headers)
  if (!isFromOwnPages(headers)) return { status: 403, body: null }
  const token = sessionTokenOf(headers)
  const fields = await readTap(headers.get('content-type'), request)
  const viewer = token === null ? ({ kind: 'visitor' } as const) : await viewerOfToken(token)
  const body = await answerTap(viewer, fields, requestLocale(headers))
  return { status: statusOf(body), body }
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  })
  response.end(json)
}
