import type { Temporal } from 'temporal-polyfill'

/** What opened a session: a link of some kind, or a way without one (claims, passkeys). */
export type LinkPurpose =
  | 'EMAIL'
  | 'PERSONAL'
  | 'INVITATION'
  | 'DEMO'
  | 'CLAIM'
  | 'PASSKEY'
  | 'OIDC'
  | 'WECHAT'

/** How long the button of one page may be pressed again, for the same session. */
export const SECOND_PRESS_SECONDS = 60
export const EMAIL_LINK_MINUTES = 15
/** A personal link travels by hand, an invitation lies in a mailbox: both wait to be seen. */
export const PERSONAL_LINK_DAYS = 7

/** Until when a link made now can be opened. */
export function linkEndsAt(purpose: LinkPurpose, now: Temporal.Instant): Temporal.Instant {
  return purpose === 'PERSONAL' || purpose === 'INVITATION'
    ? now.add({ hours: PERSONAL_LINK_DAYS * 24 })
    : now.add({ minutes: EMAIL_LINK_MINUTES })
}

/** The address of the page with the button. `next` is where to go afterwards. */
export function linkAddress(origin: string, token: string, next = '/'): string {
  // The token last: what a chat program glues to an address then falls on what is known in length.
  const query = new URLSearchParams({ ...(next !== '/' && { next }), token })
  return `${origin}/sign-in/open?${query.toString()}`
}

/**
 * When the job begins that looks an address up: one to four seconds later, by chance. Begun at once, it shares the
 * machine with the answer to the same request, and a known address, which has more work, answers later.
 */
export function mailStartsAt(now: Temporal.Instant, random: Uint8Array): Temporal.Instant {
  const [high = 0, low = 0] = random
  return now.add({ milliseconds: 1000 + Math.floor(((high * 256 + low) / 65_536) * 3000) })
}
