import type { PolicyTerms } from './types'

/** The community's own terms, from which the first version is made. */
export const FIRST_POLICY: PolicyTerms = {
  windowDays: 84,
  seats: 2,
  speakerImmunityDays: 730,
  newcomerDays: 30,
  answerDays: 7,
}

type Dated = { readonly version: number; readonly effectiveFrom: number }

/** The version in force at a moment: of those that had taken effect, the latest published. */
export function policyAt<P extends Dated>(policies: readonly P[], at: number): P | null {
  const inForce = policies
    .filter(({ effectiveFrom }) => effectiveFrom <= at)
    .toSorted((a, b) => b.version - a.version)
  return inForce[0] ?? null
}
