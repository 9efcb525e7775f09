import { requestOrigin } from './origin'
import type { HeaderReader } from './request'
import { isOriginForAction, isSameOrigin } from './rules-origin'

export const CROSS_SITE = 'This request does not come from this site.\n'

/** Whether a request that changes something comes from our own pages. */
export function isFromOwnPages(headers: HeaderReader): boolean {
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')]
  return isSameOrigin(origin, site, requestOrigin(headers))
}

/** Whether Next would read an action that comes with these headers, and not answer 500. */
export function isReadAsAction(headers: HeaderReader): boolean {
  const [origin, forwarded] = [headers.get('origin'), headers.get('x-forwarded-host')]
  return isOriginForAction(origin, forwarded, headers.get('host'))
}

/**
 * For route handlers that change something: null when the request comes from our own pages, else the
 * answer to give. The guard has asked the same of every post; a handler does not rely on what runs before it.
 */
export function refuseCrossSite({ headers }: Request): Response | null {
  if (isFromOwnPages(headers)) return null
  return new Response(CROSS_SITE, {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
