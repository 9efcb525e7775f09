import { pickNext } from '@/lib/seats/rules'
import { diversityOf, type Diversity } from './rules-diversity'
import type { SeatTerms, Waiting, Working } from '@/lib/seats/types'

/** A member who may go. `counted` is their folded company; null when the order does not count it. */
export type Leaving = { readonly memberId: string; readonly counted: string | null }

export type Pair = {
  readonly memberId: string
  /** Who would have the seat; null when the wait-list is at its end. */
  readonly working: Working | null
}

/**
 * One out, one in: in turn each who goes takes their company's count along, and the first of the
 * order then has the seat and counts for theirs.
 */
export function pairUp(
  leaving: readonly Leaving[],
  waiting: readonly Waiting[],
  companyCounts: ReadonlyMap<string, number>,
  { terms, at }: { readonly terms: SeatTerms; readonly at: number },
): Pair[] {
  const counts = new Map(companyCounts)
  const change = (company: string | null, by: number) => {
    if (company !== null) counts.set(company, Math.max(0, (counts.get(company) ?? 0) + by))
  }
  let left = waiting
  return leaving.map(({ memberId, counted }, index) => {
    change(counted, -1)
    const [next] = pickNext(left, { companyCounts: counts }, terms, { at, seats: 1 })
    if (next === undefined) return { memberId, working: null }
    const row = left.find((one) => one.applicationId === next.applicationId)
    left = left.filter((one) => one !== row)
    change(row?.company ?? null, 1)
    return { memberId, working: { ...next, place: index + 1 } }
  })
}

type CompanyChange = {
  readonly company: string
  readonly before: number
  readonly after: number
}

export type Effect = {
  readonly before: Diversity
  readonly after: Diversity
  /** Companies whose number changes: those who lose first, then those who gain. */
  readonly changes: readonly CompanyChange[]
}

/** What exchanging these people does to the companies of a group, counted by `counts`. */
export function effectOf(
  counts: ReadonlyMap<string, number>,
  people: number,
  {
    out,
    into,
  }: { readonly out: readonly (string | null)[]; readonly into: readonly (string | null)[] },
): Effect {
  const after = new Map(counts)
  for (const company of out) if (company !== null) after.set(company, (after.get(company) ?? 0) - 1)
  for (const company of into)
    if (company !== null) after.set(company, (after.get(company) ?? 0) + 1)
  const changes = [...after]
    .map(([company, count]) => ({ company, before: counts.get(company) ?? 0, after: count }))
    .filter((one) => one.before !== one.after)
    .toSorted(
      (a, b) => a.after - a.before - (b.after - b.before) || (a.company < b.company ? -1 : 1),
    )
  return {
    before: diversityOf(counts, people),
    after: diversityOf(after, people - out.length + into.length),
    changes,
  }
}
