import { Temporal } from 'temporal-polyfill'

type Time = { readonly from: Temporal.Instant; readonly until: Temporal.Instant | null }
export type HeldName = Time & { readonly id: string }
export type RuleTime = { readonly id: string; readonly from: Temporal.Instant }

/** One nickname under one rule, for as long as the one was held and the other in force. */
export type JudgedTime = Time & { readonly nameId: string; readonly ruleId: string }

/**
 * Every nickname under every rule that was in force while it was held, in order. A rule is in force from
 * its instant until the next rule's. No nickname is paired with any other rule.
 */
export function judgedTimes(
  names: readonly HeldName[],
  rules: readonly RuleTime[],
  now: Temporal.Instant,
): JudgedTime[] {
  const begun = rules
    .filter(({ from }) => Temporal.Instant.compare(from, now) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
  const times = begun.flatMap((rule, at) =>
    names.flatMap((name) => {
      const from = later(name.from, rule.from)
      const until = sooner(name.until, begun[at + 1]?.from ?? null)
      const empty = until !== null && Temporal.Instant.compare(from, until) >= 0
      return empty ? [] : [{ nameId: name.id, ruleId: rule.id, from, until }]
    }),
  )
  return times.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
}

/**
 * Since when the member is outside the rule without a break: the start of the latest run of times, each
 * beginning where the one before ended, all of them in breach. Time without a known nickname breaks a
 * run: a member is not blamed for what was not seen. Null when none is in breach.
 */
export function breachStart(
  times: readonly JudgedTime[],
  inBreach: (time: JudgedTime) => boolean,
): Temporal.Instant | null {
  let start: Temporal.Instant | null = null
  let end: Temporal.Instant | null = null
  for (const time of times.filter(inBreach)) {
    const goesOn = end === null || Temporal.Instant.compare(end, time.from) >= 0
    if (start === null || !goesOn) start = time.from
    end = time.until
  }
  return start
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b
}

function sooner(a: Temporal.Instant | null, b: Temporal.Instant | null): Temporal.Instant | null {
  if (a === null || b === null) return a ?? b
  return Temporal.Instant.compare(a, b) <= 0 ? a : b
}
