import { Temporal } from 'temporal-polyfill'
import { intervalsOf } from '@/lib/versioned/rules'
import type { DatedVersion, Interval } from '@/lib/versioned/types'

/**
 * The rules by which a name may be judged: those that were in force at some instant of
 * [held.from, held.until) that is not in the future. A name whose time is empty was never held.
 */
export function rulesOver<R extends DatedVersion>(
  rules: readonly R[],
  held: Interval,
  now: Temporal.Instant,
): readonly R[] {
  return intervalsOf(rules)
    .filter(({ from, until }) => {
      const begins = isAfter(from, held.from) ? from : held.from
      if (isAfter(begins, now)) return false
      return [until, held.until].every((end) => end === null || isAfter(end, begins))
    })
    .map(({ version }) => version)
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}
