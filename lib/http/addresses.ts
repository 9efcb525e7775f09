import ipaddr from 'ipaddr.js'

/**
 * What counts as one client: an IPv4 address, or the /56 of an IPv6 address, which is what providers give one
 * household (RIPE-690): by its 256 networks it could else be as many clients. IPv4 within IPv6
 * (`::ffff:192.0.2.1`) counts as IPv4, and a port behind the address, which some proxies write, for nothing.
 * What is no address is one client, lest any text make a new one.
 */
export function clientKey(address: string): string {
  const parsed = parse(address)
  if (parsed === null) return 'unknown'
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const [first = 0, second = 0, third = 0, fourth = 0] = (parsed as ipaddr.IPv6).parts
  const prefix = [first, second, third, fourth & 0xff00].map((part) => part.toString(16))
  return `${prefix.join(':')}::/56`
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

/** An IPv6 address with a zone and a port is shorter. */
const LONGEST = 100

/** `192.0.2.7:1234` and `[2001:db8::1]:1234` without the port; an IPv6 address without brackets has none. */
function withoutPort(text: string): string {
  return text.replace(/^(\[[^\]]+\]|[\d.]+):\d{1,5}$/u, '$1')
}

/** An address as sockets and headers write it, `[::1]` and `fe80::1%eth0` among them; null for anything else. */
function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const plain = withoutPort(text.trim().slice(0, LONGEST)).replace(/^\[|\]$/g, '')
  const valid = ipaddr.IPv4.isValidFourPartDecimal(plain) || ipaddr.IPv6.isValid(plain)
  return valid ? ipaddr.process(plain) : null
}
