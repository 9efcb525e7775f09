export type Diversity = {
  /** Everybody who sits in the group. */
  readonly people: number
  /** Of these, who names a company; the rest counts nowhere below. */
  readonly named: number
  readonly companies: number
  /** The company with the most people; of equal ones the first by name. Null when none names one. */
  readonly largest: { readonly company: string; readonly count: number } | null
  /** Its part of those who name one, from 0 to 1. */
  readonly largestShare: number
  /**
   * Effective number of companies: 1 / Σp², p being each company's part of those who name one. As many
   * equally large companies would be just as mixed. 0 when none names one.
   *
   * The inverse of Simpson's index, the Hill number of order 2: M. O. Hill, "Diversity and Evenness: A
   * Unifying Notation and Its Consequences", Ecology 54 (1973), pp. 427–432.
   */
  readonly effective: number
}

/** How mixed a group is. `counts` by company, without those who name none; zeros count as absent. */
export function diversityOf(counts: ReadonlyMap<string, number>, people: number): Diversity {
  const present = [...counts].filter(([, count]) => count > 0)
  const named = present.reduce((sum, [, count]) => sum + count, 0)
  const [largest] = present.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const squares = present.reduce((sum, [, count]) => sum + count * count, 0)
  return {
    people,
    named,
    companies: present.length,
    largest: largest === undefined ? null : { company: largest[0], count: largest[1] },
    largestShare: largest === undefined ? 0 : largest[1] / named,
    effective: squares === 0 ? 0 : (named * named) / squares,
  }
}
