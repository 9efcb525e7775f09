import type { IncomingMessage, ServerResponse } from 'node:http'
import { securityHeaders } from './headers'
import { isHttps } from './origin'
import { headersOf } from './request'
import { guardRequest, METHODS } from './rules-guard'
import { CROSS_SITE, isFromOwnPages, isReadAsAction } from './same-origin'

/**
 * Before anything else of the app: gives every answer the security headers, also those of built files and of
 * errors that Next answers by itself, makes the address plain, and refuses what no route reads. Answers
 * whether it refused.
 */
export function answeredByGuard(request: IncomingMessage, response: ServerResponse): boolean {
  const headers = headersOf(request.headers)
  for (const [name, value] of Object.entries(securityHeaders(isHttps(headers))))
    response.setHeader(name, value)
  const guarded = guardRequest({
    method: request.method ?? '',
    url: request.url ?? '/',
    contentLength: headers.get('content-length'),
    chunked: headers.get('transfer-encoding') !== null,
    fromOwnPages: isFromOwnPages(headers),
    readAsAction: isReadAsAction(headers),
  })
  if (guarded.kind === 'go-on') {
    request.url = guarded.url
    return false
  }
  const { status } = guarded
  if (status === 405) response.setHeader('allow', METHODS.join(', '))
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    // What still comes of the body is not read.
    connection: 'close',
  })
  response.end(request.method === 'HEAD' ? undefined : SENTENCES[status])
  return true
}

const SENTENCES = {
  403: CROSS_SITE,
  405: 'No page is asked for by this method.\n',
  411: 'The length of the body has to be said.\n',
  413: 'The body is larger than anything that is read here.\n',
} as const
