import type { SeatTerms } from '@/lib/seats/types'

/** The community's own terms, from which the first version is made. */
export const FIRST_TERMS: SeatTerms = {
  roles: [
    { word: '产品', points: 20 },
    { word: '研发', points: 20 },
    { word: '风控', points: 15 },
    { word: '合规', points: 15 },
  ],
  companyPoints: 30,
  companyMany: 10,
  referralPoints: 20,
  waitingPoints: 10,
  waitingMax: 60,
}

/** The terms alone, of something that holds more. */
export function termsOf(policy: SeatTerms): SeatTerms {
  const { roles, companyPoints, companyMany } = policy
  const { referralPoints, waitingPoints, waitingMax } = policy
  return { roles, companyPoints, companyMany, referralPoints, waitingPoints, waitingMax }
}
