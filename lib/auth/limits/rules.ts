import { Temporal } from 'temporal-polyfill'

/** At most `max` times within each window of so many minutes. */
export type Limit = { readonly name: string; readonly max: number; readonly minutes: number }

/** Everything that a visitor can do without signing in, and how often. */
export const LIMITS = {
  linkByAddress: { name: 'link-address', max: 5, minutes: 15 },
  linkByClient: { name: 'link-client', max: 30, minutes: 15 },
  openByClient: { name: 'open-client', max: 60, minutes: 15 },
  setupByClient: { name: 'setup-client', max: 10, minutes: 15 },
} as const satisfies Record<string, Limit>

/** The start of the window in which the instant falls: windows are laid from the epoch. */
export function windowOf(limit: Limit, now: Temporal.Instant): Temporal.Instant {
  const length = limit.minutes * 60_000
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / length) * length)
}

/** Whole minutes until the next window, at least 1. */
export function minutesLeft(limit: Limit, now: Temporal.Instant): number {
  const end = windowOf(limit, now).add({ minutes: limit.minutes })
  return Math.max(1, Math.ceil(now.until(end).total('minutes')))
}

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, which is what one
 * household gets (RFC 6177). IPv4 within IPv6 (`::ffff:192.0.2.1`) counts as IPv4.
 */
export function clientKey(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^\[|\]$/g, '')
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!plain.includes(':')) return plain
  return `${prefixOf(plain).join(':')}::/64`
}

/** The first four groups of an IPv6 address, with `::` filled up and zeros dropped. */
function prefixOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right]
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
}
