import type { Temporal } from 'temporal-polyfill'
import { EVENING_ENDS_HOUR } from '@/lib/nights/rules-times'

const CHINA = 'Asia/Shanghai'
/** An hour behind, and like it without a summer time. */
const HOUR_BEHIND = 'Asia/Bangkok'

/**
 * The time zone of a run's demo. No evening may end while the run lasts, or every journey that began
 * in it would find another one at its next page; so a run that begins in the last hour of an evening
 * lives where that evening has an hour more.
 */
export function zoneOfRun(at: Temporal.Instant): string {
  const { hour } = at.toZonedDateTimeISO(CHINA)
  return hour === EVENING_ENDS_HOUR - 1 ? HOUR_BEHIND : CHINA
}
