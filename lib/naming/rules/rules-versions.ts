import { Temporal } from 'temporal-polyfill'

/** The fields of a published rule that decide when it is in force. */
export type Dated = { readonly version: number; readonly effectiveFrom: Temporal.Instant }

/** From its first instant until the first one after it; null for no end. */
export type Interval = { readonly from: Temporal.Instant; readonly until: Temporal.Instant | null }

/**
 * The rule in force at the instant: the last one that had taken effect by then. Of two that take
 * effect at once the later version counts. Null before there was any.
 */
export function inForceAt<R extends Dated>(rules: readonly R[], at: Temporal.Instant): R | null {
  const begun = inOrder(rules).filter((rule) => !isAfter(rule.effectiveFrom, at))
  return begun.at(-1) ?? null
}

/** When each rule was in force. A rule replaced at the instant of its effect never was, and is left out. */
export function intervalsOf<R extends Dated>(
  rules: readonly R[],
): readonly (Interval & { readonly rule: R })[] {
  const ordered = inOrder(rules)
  return ordered.flatMap((rule, at) => {
    const until = ordered[at + 1]?.effectiveFrom ?? null
    if (until !== null && !isAfter(until, rule.effectiveFrom)) return []
    return [{ rule, from: rule.effectiveFrom, until }]
  })
}

/**
 * The rules by which a name may be judged: those that were in force at some instant of
 * [held.from, held.until) that is not in the future. A name whose time is empty was never held.
 */
export function rulesOver<R extends Dated>(
  rules: readonly R[],
  held: Interval,
  now: Temporal.Instant,
): readonly R[] {
  return intervalsOf(rules)
    .filter(({ from, until }) => {
      const begins = later(from, held.from)
      if (isAfter(begins, now)) return false
      return [until, held.until].every((end) => end === null || isAfter(end, begins))
    })
    .map(({ rule }) => rule)
}

/** The first instant at which a rule published now may take effect: not in the past, not before the last rule. */
export function earliestEffect(rules: readonly Dated[], now: Temporal.Instant): Temporal.Instant {
  const last = inOrder(rules).at(-1)
  return last === undefined ? now : later(last.effectiveFrom, now)
}

function inOrder<R extends Dated>(rules: readonly R[]): R[] {
  return rules.toSorted(
    (a, b) => Temporal.Instant.compare(a.effectiveFrom, b.effectiveFrom) || a.version - b.version,
  )
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isAfter(a, b) ? a : b
}
