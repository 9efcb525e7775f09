import type { Temporal } from 'temporal-polyfill'

/** `lastSeenAt` is kept this precise, so that reading a page is seldom a write. */
const TOUCH_MINUTES = 10

/**
 * On https the name binds the cookie to this very host and to https (RFC 6265bis, `__Host-`): no
 * other host of the domain and no plain-text answer can plant one.
 */
export function sessionCookieName(https: boolean): string {
  return https ? '__Host-yehua-session' : 'yehua-session'
}

/** How long an applicant can look after their application from one browser. */
export const APPLICANT_DAYS = 180

/** How long the link to prove an address can be used. */
export const PROOF_HOURS = 72

/** The applicant's cookie has its own name, so that a member is never taken for an applicant. */
export function applicantCookieName(https: boolean): string {
  return https ? '__Host-yehua-applicant' : 'yehua-applicant'
}

/** A session last seen before this instant is to be marked as seen. */
export function touchBefore(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ minutes: TOUCH_MINUTES })
}

/** A session last seen before this instant was away too long and opens nothing any more. */
export function awayBefore(now: Temporal.Instant, idleDays: number): Temporal.Instant {
  return now.subtract({ hours: idleDays * 24 })
}
