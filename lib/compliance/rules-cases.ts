import { Temporal } from 'temporal-polyfill'
import type { CaseState, NameCase, Spared } from './types'

/** Minimal time between two reminders. */
export const COOL_DOWN_HOURS = 24

export type Moment = {
  readonly now: Temporal.Instant
  /** The community's day. */
  readonly today: Temporal.PlainDate
}

export function momentOf(now: Temporal.Instant, timeZone: string): Moment {
  return { now, today: now.toZonedDateTimeISO(timeZone).toPlainDate() }
}

/** Whether the member was reminded on this community day, or within 24 hours. */
export function isCooling(
  { lastRemindedAt, lastRemindedOn }: Pick<NameCase, 'lastRemindedAt' | 'lastRemindedOn'>,
  { now, today }: Moment,
): boolean {
  if (lastRemindedAt === null || lastRemindedOn === null) return false
  const over = lastRemindedAt.add({ hours: COOL_DOWN_HOURS })
  return Temporal.Instant.compare(now, over) < 0 || lastRemindedOn.equals(today)
}

/** Whether a decision is possible: reminded of the rule in force as often as it says. Other rules do not count. */
export function mayBeDecided(facts: Omit<NameCase, 'state'>, limit: number): boolean {
  const leftAlone = facts.exempt || facts.onLeave || facts.breach === 'UNKNOWN'
  return !leftAlone && facts.reminders >= limit
}

export function stateOf(facts: Omit<NameCase, 'state'>, limit: number, moment: Moment): CaseState {
  const why = sparedFor(facts, moment)
  if (mayBeDecided(facts, limit)) return 'DECIDE'
  return why ?? 'REMIND'
}

/** Why this member is not reminded now; null when they may be. */
export function sparedFor(
  facts: Omit<NameCase, 'state'>,
  moment: Moment,
): Exclude<Spared, 'COMPLIANT' | 'GONE'> | null {
  if (facts.exempt) return 'EXEMPT'
  if (facts.onLeave) return 'LEAVE'
  if (facts.breach === 'UNKNOWN') return 'WAITING'
  if (isCooling(facts, moment)) return 'COOLING'
  return facts.composed ? 'COMPOSED' : null
}
