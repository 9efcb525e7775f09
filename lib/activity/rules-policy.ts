import type { PolicyTerms } from './types'

/** The community's own terms, from which the first version is made. */
export const FIRST_POLICY: PolicyTerms = {
  windowDays: 84,
  seats: 2,
  speakerImmunityDays: 730,
  newcomerDays: 30,
  answerDays: 7,
}
