import { addDays, DAY_MS, dayOf, type Moment } from '@/lib/activity/rules-days'
import type { Immunity, LeaveFact, MemberFacts, PolicyTerms } from '@/lib/activity/types'

type Terms = Pick<PolicyTerms, 'speakerImmunityDays' | 'newcomerDays' | 'windowDays'>

/** Why a member is not reviewed although silent. Each reason has its end; the list is empty without one. */
export function immunitiesAt(
  facts: Pick<MemberFacts, 'joinedAt' | 'duty' | 'hosting' | 'talks' | 'leaves' | 'kept'>,
  terms: Terms,
  { at, today, timeZone }: Omit<Moment, 'index'>,
): Immunity[] {
  const found: Immunity[] = []
  const given = facts.talks.filter(({ held }) => held).flatMap((talk) => talk.at ?? [])
  const last = Math.max(...given.filter((one) => one <= at))
  if (Number.isFinite(last)) {
    found.push({
      kind: 'SPEAKER',
      until: addDays(dayOf(last, timeZone), terms.speakerImmunityDays),
    })
  }
  const booked = bookedUntil(facts.talks, at, timeZone)
  if (booked !== undefined) found.push({ kind: 'BOOKED', until: booked })
  const leave = leaveOn(facts.leaves, today)
  if (leave !== null) found.push({ kind: 'ON_LEAVE', until: leave.until })
  if (mayLast(facts.joinedAt, terms.newcomerDays, at)) {
    const until = addDays(dayOf(facts.joinedAt, timeZone), terms.newcomerDays)
    found.push({ kind: 'NEWCOMER', until })
  }
  if (facts.duty) found.push({ kind: 'DUTY', until: null })
  else {
    const ahead = Math.max(...facts.hosting.filter((one) => one > at))
    if (Number.isFinite(ahead)) found.push({ kind: 'DUTY', until: dayOf(ahead, timeZone) })
  }
  // As long as evidence would count: a member who has just answered is not asked the same again.
  const answered = Math.max(...facts.kept.filter((one) => one <= at))
  if (Number.isFinite(answered)) {
    found.push({ kind: 'STILL_HERE', until: addDays(dayOf(answered, timeZone), terms.windowDays) })
  }
  return found.filter(({ until }) => until === null || until >= today)
}

/** Saves the slow calendar arithmetic when the answer is clear: a day is never longer than 25 hours. */
function mayLast(since: number, days: number, at: number): boolean {
  return since + (days + 2) * DAY_MS + days * 3_600_000 > at && Number.isFinite(since)
}

/** Undefined when nothing is booked; null when a promised talk has no date yet. */
function bookedUntil(
  talks: MemberFacts['talks'],
  at: number,
  timeZone: string,
): string | null | undefined {
  const ahead = talks.filter((talk) =>
    talk.at === null ? !talk.held : talk.at > at && talk.plannedAt <= at,
  )
  if (ahead.length === 0) return undefined
  const dates = ahead.map((talk) => talk.at)
  return dates.includes(null) ? null : dayOf(Math.max(...dates.map((one) => one ?? 0)), timeZone)
}

/** The leave that covers a day; of several, the one that lasts longest. */
export function leaveOn(leaves: readonly LeaveFact[], day: string): LeaveFact | null {
  const covering = leaves.filter(
    ({ from, until }) => from <= day && (until === null || day <= until),
  )
  const open = covering.find(({ until }) => until === null)
  return (
    open ?? covering.toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0] ?? null
  )
}
