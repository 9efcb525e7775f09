import { Server, type IncomingHttpHeaders } from 'node:http'
import { config } from '@/lib/config/config'
import { clientKey } from './rules-limits'
import { FORWARDED_HEADERS, isLocalRequest, PEER_HEADER, RELAYED_HEADER } from './rules-peer'

type Incoming = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

// Next's development server loads changed modules anew; the server itself stays.
const kept = globalThis as { yehuaMarksPeers?: boolean }

/**
 * From now on every request to this process says in its headers who really sent it. Next hands on
 * headers but no socket, so this stands in front of it, at the one event by which Node gives out
 * requests.
 */
export function markPeers(): void {
  if (kept.yehuaMarksPeers === true) return
  kept.yehuaMarksPeers = true
  const emit = Reflect.get(Server.prototype, 'emit') as (...args: unknown[]) => boolean
  Reflect.set(Server.prototype, 'emit', function (this: Server, ...args: unknown[]): boolean {
    if (args[0] === 'request') markPeer(args[1] as Incoming, config().TRUST_PROXY)
    return emit.apply(this, args)
  })
}

/**
 * Writes the socket's own address into the request, over whatever the client wrote there, and drops
 * what the client claims about itself unless we trust a proxy in front.
 */
function markPeer({ headers, socket }: Incoming, trustProxy: boolean): void {
  const relayed = FORWARDED_HEADERS.some((name) => headers[name] !== undefined)
  if (!trustProxy) for (const name of FORWARDED_HEADERS) Reflect.deleteProperty(headers, name)
  headers[PEER_HEADER] = socket.remoteAddress ?? ''
  headers[RELAYED_HEADER] = relayed ? 'yes' : 'no'
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
    relayed: headers.get(RELAYED_HEADER) !== 'no',
  })
}
