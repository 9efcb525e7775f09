import { isLoopback, isLoopbackHost } from './addresses'

/** Set by bin/web.ts from the socket, over any value the client sent. */
export const PEER_HEADER = 'x-yehua-peer'

/** Set to `yes` when the client sent a header by which proxies speak, whether trusted or not. */
export const RELAYED_HEADER = 'x-yehua-relayed'

/** Headers by which a proxy speaks for its client; any client may send them. */
export const FORWARDED_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
] as const

/** The entry that the proxy nearest to us added to a list of an X-Forwarded header: the last. */
export function nearestOf(list: string | null): string | null {
  const last = list?.split(',').at(-1)?.trim()
  return last === undefined || last === '' ? null : last
}

/**
 * Whether the request was sent from this very machine and to it, through no proxy: the socket's peer
 * and the Host are loopback, and no proxy passed it on. A page of another site that has its name point
 * here (DNS rebinding) fails by the Host.
 */
export function isLocalRequest(facts: {
  readonly peer: string
  readonly host: string
  readonly relayed: boolean
}): boolean {
  return isLoopback(facts.peer) && isLoopbackHost(facts.host) && !facts.relayed
}
