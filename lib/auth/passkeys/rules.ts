import { isIP } from 'node:net'
import type { Temporal } from 'temporal-polyfill'

/** How long an authenticator may take to sign what it was asked to. */
export const CHALLENGE_MINUTES = 5

/** More than a person has devices; a bound for the list and for the browser's request. */
export const MAX_PASSKEYS = 10

export type RelyingParty = {
  /** The host: a passkey works under it and nowhere else. */
  readonly id: string
  readonly origin: string
}

/**
 * What a browser accepts as the side that passkeys are made for (W3C Web Authentication, §5.1.3): a host name
 * over https, or localhost. Null for an address of numbers and for http, where no browser makes one.
 */
export function relyingPartyOf(origin: string): RelyingParty | null {
  if (!URL.canParse(origin)) return null
  const { protocol, hostname, origin: own } = new URL(origin)
  const local = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !local) return null
  const address = hostname.startsWith('[') || isIP(hostname) !== 0
  return address || hostname === '' ? null : { id: hostname, origin: own }
}

export function challengeEndsAt(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: CHALLENGE_MINUTES })
}

/** On https bound to this very host, like the session's cookie. */
export function passkeyCookieName(https: boolean): string {
  return https ? '__Host-yehua-passkey' : 'yehua-passkey'
}

/** Kept in a browser whose reader wants no passkey there, so that it is offered once. */
export const OFFER_DECLINED = 'passkey-declined'

/** By its name in the list of devices: `Safari · iPhone`. */
export function isPhone(device: string | null): boolean {
  return device !== null && /· (?:iPhone|iPad|Android|HarmonyOS)$/u.test(device)
}
