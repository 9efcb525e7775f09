import type { IncomingMessage } from 'node:http'
import { config } from '@/lib/config/config'
import { clientKey } from './rules-limits'
import { FORWARDED_HEADERS, isLocalRequest, PEER_HEADER } from './rules-peer'

/**
 * Writes the socket's own address into the request before anything reads it, and drops what the
 * client claims about itself unless a proxy that we trust stands in front. For the web server.
 */
export function markPeer(request: IncomingMessage, trustProxy: boolean): void {
  if (!trustProxy)
    for (const name of FORWARDED_HEADERS) Reflect.deleteProperty(request.headers, name)
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
}

/**
 * Who sends the request, as a key for rate limits: behind a trusted proxy, the address that the
 * proxy nearest to us added (the last of X-Forwarded-For); else the socket's own.
 */
export function clientOf(headers: Pick<Headers, 'get'>): string {
  const peer = headers.get(PEER_HEADER) ?? ''
  if (!config().TRUST_PROXY) return clientKey(peer)
  return clientKey(headers.get('x-forwarded-for')?.split(',').at(-1) ?? peer)
}

/** Whether the request comes from this machine itself. */
export function isLocal(headers: Pick<Headers, 'get'>): boolean {
  return isLocalRequest({
    peer: headers.get(PEER_HEADER) ?? '',
    host: headers.get('host') ?? '',
    forwardedFor: headers.get('x-forwarded-for'),
  })
}
