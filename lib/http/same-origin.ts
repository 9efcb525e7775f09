import { requestOrigin } from './origin'
import { isSameOrigin } from './rules-origin'

/**
 * For route handlers that change something: null when the request comes from our own pages, else the
 * answer to give. Server actions are checked by Next itself.
 */
export function refuseCrossSite(request: Request): Response | null {
  const { headers } = request
  const own = requestOrigin(headers)
  if (isSameOrigin(headers.get('origin'), headers.get('sec-fetch-site'), own)) return null
  return new Response('This request does not come from this site.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
