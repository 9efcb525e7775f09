/** Set by the web server from the socket, over any value the client sent (bin/web.ts does it). */
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

/** This machine's own loopback: 127.0.0.0/8, ::1, and the former within IPv6. */
export function isLoopback(address: string): boolean {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
  if (plain === '::1') return true
  return /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(plain)
}

/** Whether a Host header names this machine itself, which a page of another site cannot send. */
function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  return name === 'localhost' || isLoopback(name)
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
