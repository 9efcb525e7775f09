import { foldCompany } from '@/lib/referrals/rules-folding'

/** How many of a group come from one company. */
export type Company = {
  readonly company: string
  readonly count: number
  /** Members of the group, those without a company among them. */
  readonly of: number
  /** Of all, from 0 to 1. */
  readonly share: number
  /** From 1: how many companies have more people here, and one. Null when no member comes from it yet. */
  readonly rank: number | null
  readonly companies: number
}

/** Compared as companies are: any width and case, without 有限公司 and its like. */
export function concentrationOf(
  company: string | null,
  group: readonly (string | null)[],
): Company | null {
  const own = company === null ? '' : foldCompany(company)
  if (company === null || own === '') return null
  const counts = new Map<string, number>()
  for (const one of group) {
    const folded = one === null ? '' : foldCompany(one)
    if (folded !== '') counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  const count = counts.get(own) ?? 0
  const more = [...counts.values()].filter((others) => others > count).length
  return {
    company,
    count,
    of: group.length,
    companies: counts.size,
    share: group.length === 0 ? 0 : count / group.length,
    rank: count === 0 ? null : more + 1,
  }
}
