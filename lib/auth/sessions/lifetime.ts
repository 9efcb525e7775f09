import type { Temporal } from 'temporal-polyfill'
import { config } from '@/lib/config/config'
import { toDate } from '@/lib/shared/clock'
import { awayBefore } from './rules'
import type { Lifetime } from './store'

/** Which sessions live at the instant: SESSION_DAYS at most, and SESSION_IDLE_DAYS without being seen. */
export function lifetimeAt(at: Temporal.Instant): Lifetime {
  return { now: toDate(at), seenAfter: toDate(awayBefore(at, config().SESSION_IDLE_DAYS)) }
}
