import ipaddr from 'ipaddr.js'

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, which is what one
 * household gets (RFC 6177). IPv4 within IPv6 (`::ffff:192.0.2.1`) counts as IPv4. A text that is no
 * address counts as itself.
 */
export function clientKey(address: string): string {
  const parsed = parse(address)
  if (parsed === null) return address.trim()
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const prefix = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16))
  return `${prefix.join(':')}::/64`
}

/** This machine's own loopback: 127.0.0.0/8, ::1, and the former within IPv6. */
export function isLoopback(address: string): boolean {
  return parse(address)?.range() === 'loopback'
}

/** Whether a Host header names this machine itself, which a page of another site cannot send. */
export function isLoopbackHost(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return hostname === 'localhost' || isLoopback(hostname)
}

/** An address as sockets and headers write it, `[::1]` and `fe80::1%eth0` among them; null for anything else. */
function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const plain = text.trim().replace(/^\[|\]$/g, '')
  const valid = ipaddr.IPv4.isValidFourPartDecimal(plain) || ipaddr.IPv6.isValid(plain)
  return valid ? ipaddr.process(plain) : null
}
