import {
  type PolicyTerms,
  IMMUNITY_KINDS,
  type ImmunityKind,
  type MemberFacts,
} from '@/lib/activity/types'
import type { Moment } from '@/lib/activity/rules-days'
import { activityStatusAt } from '@/lib/activity/silence/rules'

/** The default terms: the first version of the policy. */
export const FIRST_POLICY: PolicyTerms = {
  windowDays: 84,
  seats: 2,
  speakerImmunityDays: 730,
  newcomerDays: 30,
  answerDays: 7,
}

export type Counts = {
  readonly members: number
  readonly active: number
  readonly silent: number
  readonly unresolved: number
  readonly immune: number
  /** A member who is immune for two reasons is counted under both. */
  readonly byKind: Readonly<Record<ImmunityKind, number>>
}

type Week = {
  /** The moment it is judged at: the end of that week. */
  readonly at: number
  readonly present: Counts
  readonly proposed: Counts
}

export type Simulation = {
  readonly weeks: readonly Week[]
  /** Members who would become silent at the last moment, or would no longer be silent. */
  readonly becomeSilent: readonly string[]
  readonly noLongerSilent: readonly string[]
}

/** The ends of the last `weeks` weeks, oldest first; the last is now. */
export function weekEnds(now: number, weeks: number): number[] {
  return Array.from({ length: weeks }, (_, n) => now - (weeks - 1 - n) * 7 * 24 * 3_600_000)
}

/** Compares two policies over the same people and moments. Members who had not joined yet are left out. */
export function simulate(
  people: readonly MemberFacts[],
  moments: readonly Moment[],
  { present, proposed }: { readonly present: PolicyTerms; readonly proposed: PolicyTerms },
): Simulation {
  const last = moments.at(-1)
  const before = last === undefined ? [] : silentAt(people, present, last)
  const after = last === undefined ? [] : silentAt(people, proposed, last)
  return {
    weeks: moments.map((moment) => ({
      at: moment.at,
      present: countAt(people, present, moment),
      proposed: countAt(people, proposed, moment),
    })),
    becomeSilent: without(after, before),
    noLongerSilent: without(before, after),
  }
}

function silentAt(people: readonly MemberFacts[], terms: PolicyTerms, moment: Moment): string[] {
  return people
    .filter(({ joinedAt }) => joinedAt <= moment.at)
    .filter((one) => activityStatusAt(one, terms, moment).state === 'SILENT')
    .map(({ memberId }) => memberId)
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}

function countAt(people: readonly MemberFacts[], terms: PolicyTerms, moment: Moment): Counts {
  const counts = { members: 0, active: 0, silent: 0, unresolved: 0, immune: 0 }
  const byKind = Object.fromEntries(IMMUNITY_KINDS.map((kind) => [kind, 0])) as Record<
    ImmunityKind,
    number
  >
  for (const one of people) {
    if (one.joinedAt > moment.at) continue
    counts.members += 1
    const status = activityStatusAt(one, terms, moment)
    if (status.state === 'ACTIVE') counts.active += 1
    else if (status.state === 'SILENT') counts.silent += 1
    else if (status.state === 'UNRESOLVED') counts.unresolved += 1
    else {
      counts.immune += 1
      for (const kind of new Set(status.immunities.map((one) => one.kind))) byKind[kind] += 1
    }
  }
  return { ...counts, byKind }
}
