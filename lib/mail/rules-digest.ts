import type { Temporal } from 'temporal-polyfill'
import { toInstant } from '@/lib/shared/clock'

/** Mails that any number of members can give reason for reach an organiser so often at most. */
const DIGEST_MINUTES = 60

/** Whether the last mail of a kind is so recent that what came since waits for the next. Pure. */
export function isTooSoon(last: Date | null, now: Temporal.Instant): boolean {
  if (last === null) return false
  const next = toInstant(last).add({ minutes: DIGEST_MINUTES })
  return now.epochMilliseconds < next.epochMilliseconds
}
