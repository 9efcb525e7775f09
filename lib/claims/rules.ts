import type { Temporal } from 'temporal-polyfill'

/** How long a code can be said. */
export const CODE_DAYS = 7
/** How long the browser of an approved claim has to come back. */
export const APPROVED_DAYS = 7
/** How long one address stays open. */
export const OPENING_DAYS = 14
/** How long a claim that came to an end is kept. */
export const KEPT_DAYS = 90
/** How long after its end a code is still known, so that a late saying of it is shown to organisers. */
export const LATE_DAYS = 7

/** How long a decision can be undone: as long as a slip is noticed. */
export const UNDO_HOURS = 24

export const MAX_FOUND = 12

export function daysAfter(now: Temporal.Instant, days: number): Temporal.Instant {
  return now.add({ hours: days * 24 })
}

/** A decision made after this instant can be undone. */
export function undoneAfter(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: UNDO_HOURS })
}

/** On https the name binds the cookie to this host, as the session’s does (lib/auth/sessions/rules.ts). */
export function claimCookieName(https: boolean): string {
  return https ? '__Host-yehua-claim' : 'yehua-claim'
}

/** What pages that show the claim wait for. */
export function claimTopic(claimId: string): string {
  return `claim:${claimId}`
}
