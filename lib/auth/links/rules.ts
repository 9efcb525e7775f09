import type { Temporal } from 'temporal-polyfill'

export type LinkPurpose = 'EMAIL' | 'PERSONAL'

export const EMAIL_LINK_MINUTES = 15
/** A personal link travels by hand and waits to be seen. */
export const PERSONAL_LINK_DAYS = 7

/** Until when a link made now can be opened. */
export function linkEndsAt(purpose: LinkPurpose, now: Temporal.Instant): Temporal.Instant {
  return purpose === 'EMAIL'
    ? now.add({ minutes: EMAIL_LINK_MINUTES })
    : now.add({ hours: PERSONAL_LINK_DAYS * 24 })
}

/** The address of the page with the button. `next` is where to go afterwards. */
export function linkAddress(origin: string, token: string, next = '/'): string {
  const query = new URLSearchParams({ token, ...(next !== '/' && { next }) })
  return `${origin}/sign-in/open?${query.toString()}`
}
