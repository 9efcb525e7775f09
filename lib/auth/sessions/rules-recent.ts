import { Temporal } from 'temporal-polyfill'

/** Whether a sign-in of then counts for a sensitive act now. One that is not known never does. Pure. */
export function isRecent(
  signedInAt: Temporal.Instant | null,
  now: Temporal.Instant,
  minutes: number,
): boolean {
  if (signedInAt === null) return false
  return Temporal.Instant.compare(signedInAt, now.subtract({ minutes })) >= 0
}
