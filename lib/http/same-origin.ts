import { requestOrigin } from './origin'
import type { HeaderReader } from './request'
import { isSameOrigin } from './rules-origin'

/** Whether a request that changes something comes from our own pages. */
export function isFromOwnPages(headers: HeaderReader): boolean {
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')]
  return isSameOrigin(origin, site, requestOrigin(headers))
}

/**
 * For route handlers that change something: null when the request comes from our own pages, else the
 * answer to give. Server actions are checked by Next itself.
 */
export function refuseCrossSite({ headers }: Request): Response | null {
  if (isFromOwnPages(headers)) return null
  return new Response('This request does not come from this site.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
