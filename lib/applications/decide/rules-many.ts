import type { VerdictName } from '@/lib/naming/types'
import type { Duplicate } from '@/lib/referrals/types'
import type { Refusal } from '@/lib/shared/outcome'
import { isQuarantined } from './rules'

type Facts = {
  readonly suspicions: readonly string[]
  readonly letThroughAt: unknown
  readonly referralId: string | null
  readonly provenAt: unknown
}

/**
 * Why an applicant is not admitted together with others but needs to be looked at alone; null when nothing
 * stands against it. Seats are the database's question. Refusals: QUARANTINED, BULK_NO_REFERRER,
 * BULK_UNPROVEN, BULK_NICKNAME, BULK_DUPLICATE {shown}.
 */
export function refuseTogether(
  application: Facts,
  verdict: VerdictName | null,
  duplicates: readonly Pick<Duplicate, 'strength' | 'shown'>[],
): Refusal | null {
  if (isQuarantined(application)) return { code: 'QUARANTINED', facts: {} }
  if (application.referralId === null) return { code: 'BULK_NO_REFERRER', facts: {} }
  if (application.provenAt === null) return { code: 'BULK_UNPROVEN', facts: {} }
  // Without a rule in force no nickname is outside it.
  if (verdict !== null && verdict !== 'compliant') return { code: 'BULK_NICKNAME', facts: {} }
  const likely = duplicates.find(({ strength }) => strength === 'LIKELY')
  return likely === undefined ? null : { code: 'BULK_DUPLICATE', facts: { shown: likely.shown } }
}
