import type { VerdictName } from '@/lib/naming/types'
import type { Duplicate } from '@/lib/referrals/types'
import type { Refusal } from '@/lib/shared/outcome'
import { isQuarantined } from './rules'

type Facts = {
  readonly suspicions: readonly string[]
  readonly letThroughAt: unknown
  readonly referralId: string | null
  readonly provenAt: unknown
  readonly state: string
}

/**
 * Why an applicant is not admitted together with others but needs to be looked at alone; null when nothing
 * stands against it. Seats are the database's question. Refusals: QUARANTINED, BULK_NO_REFERRER,
 * BULK_UNPROVEN, BULK_NICKNAME, BULK_DUPLICATE {shown}, BULK_OTHERS_WAIT {count} for one who would pass those on the
 * wait-list: `waiting` of them, in the same group.
 */
export function refuseTogether(
  application: Facts,
  verdict: VerdictName | null,
  duplicates: readonly Pick<Duplicate, 'strength' | 'shown'>[],
  waiting: number,
): Refusal | null {
  if (isQuarantined(application)) return { code: 'QUARANTINED', facts: {} }
  if (application.referralId === null) return { code: 'BULK_NO_REFERRER', facts: {} }
  if (application.provenAt === null) return { code: 'BULK_UNPROVEN', facts: {} }
  // Without a rule in force no nickname is outside it.
  if (verdict !== null && verdict !== 'compliant') return { code: 'BULK_NICKNAME', facts: {} }
  const likely = duplicates.find(({ strength }) => strength === 'LIKELY')
  if (likely !== undefined) return { code: 'BULK_DUPLICATE', facts: { shown: likely.shown } }
  if (application.state === 'WAITLISTED' || waiting === 0) return null
  return { code: 'BULK_OTHERS_WAIT', facts: { count: waiting } }
}
