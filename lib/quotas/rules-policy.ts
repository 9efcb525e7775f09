import type { QuotaTerms } from './types'

/** The community's own terms, from which the first version is made: two each, and nothing is earned. */
export const FIRST_TERMS: QuotaTerms = {
  quota: 2,
  linkDays: 14,
  vouchDays: 30,
  talkEarns: 0,
  nightsForOne: 0,
  earnedMax: 2,
}
