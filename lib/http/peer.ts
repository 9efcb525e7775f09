import type { IncomingHttpHeaders } from 'node:http'
import { config } from '@/lib/config/config'
import { clientKey } from './addresses'
import type { HeaderReader } from './request'
import {
  FORWARDED_HEADERS,
  isLocalRequest,
  nearestOf,
  PEER_HEADER,
  RELAYED_HEADER,
} from './rules-peer'

type Incoming = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

/**
 * Writes the socket's own address into the request, over any value the client wrote there, and drops
 * what the client claims about itself unless we trust a proxy in front. Next hands on headers but no
 * socket, so bin/web.ts does this before anything else sees the request.
 */
export function markPeer({ headers, socket }: Incoming): void {
  const trustProxy = config().TRUST_PROXY
  const relayed = FORWARDED_HEADERS.some((name) => headers[name] !== undefined)
  if (!trustProxy && relayed)
    for (const name of FORWARDED_HEADERS) Reflect.deleteProperty(headers, name)
  headers[PEER_HEADER] = socket.remoteAddress ?? ''
  headers[RELAYED_HEADER] = relayed ? 'yes' : 'no'
}

/**
 * Who sends the request, as a key for rate limits: behind a trusted proxy, the address that the
 * proxy nearest to us added (the last of X-Forwarded-For); else the socket's own.
 */
export function clientOf(headers: HeaderReader): string {
  const peer = headers.get(PEER_HEADER) ?? ''
  if (!config().TRUST_PROXY) return clientKey(peer)
  return clientKey(nearestOf(headers.get('x-forwarded-for')) ?? peer)
}

/** Whether the request comes from this machine itself. */
export function isLocal(headers: HeaderReader): boolean {
  return isLocalRequest({
    peer: headers.get(PEER_HEADER) ?? '',
    host: headers.get('host') ?? '',
    relayed: headers.get(RELAYED_HEADER) !== 'no',
  })
}
