import type { Temporal } from 'temporal-polyfill'

/** How long the link can be opened that proves an address. */
export const PROOF_MINUTES = 60

export function proofEndsAt(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: PROOF_MINUTES })
}

/** The page with the button; looking at it changes nothing. */
export function proofAddress(origin: string, token: string): string {
  return `${origin}/address?${new URLSearchParams({ token }).toString()}`
}
