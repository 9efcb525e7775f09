import type { BroughtMember, ReferralOutcomes } from './types'

/** How many people are named one by one; the totals count all of them. */
const NAMED = 8

/** How a referrer's people fared, from all whom they brought, the latest first. */
export function outcomesOf(
  people: readonly BroughtMember[],
  { declined, windowDays }: { readonly declined: number; readonly windowDays: number },
): ReferralOutcomes {
  const here = people.filter(({ status }) => status === 'ACTIVE')
  return {
    declined,
    windowDays,
    brought: people.length,
    here: here.length,
    attending: here.filter(({ nights }) => nights > 0).length,
    compliant: here.filter(({ verdict }) => verdict === 'COMPLIANT').length,
    spoke: people.filter(({ talks }) => talks > 0).length,
    people: people.slice(0, NAMED),
  }
}
