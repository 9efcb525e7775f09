import { Temporal } from 'temporal-polyfill'
import type { QuotaEnding } from '@/lib/quotas/types'
import type { ReferralEnding, ReferralState } from './types'

/** What the end of a referral means for the quota held for it. */
export function quotaEndingOf(ending: ReferralEnding): QuotaEnding {
  if (ending === 'ADMITTED') return 'CONSUME'
  return ending === 'EXPIRED' ? 'EXPIRE' : 'RELEASE'
}

/** A link whose time is over counts for expired, though nobody has written that down yet. */
export function standingOf(
  state: ReferralState,
  expiresAt: Temporal.Instant | null,
  now: Temporal.Instant,
): ReferralState {
  if (state !== 'OPEN' || expiresAt === null) return state
  return Temporal.Instant.compare(expiresAt, now) <= 0 ? 'EXPIRED' : 'OPEN'
}

/** What a referral waits for: somebody's turn, or nothing any more. */
export type WaitsFor = 'USE' | 'PROOF' | 'VOUCHER' | 'ORGANISERS' | 'ANSWER' | 'SEAT' | 'NOTHING'

type Behind = {
  readonly state: string
  readonly before: string | null
  readonly told: boolean
}

/** The turn in which the application stands; a decision that nobody was told of has not been made yet. */
export function waitsFor(standing: ReferralState, application: Behind | null): WaitsFor {
  if (standing === 'OPEN') return 'USE'
  if (standing !== 'APPLIED') return 'NOTHING'
  if (application === null) return 'ORGANISERS'
  const decided = DECISIONS.has(application.state) && !application.told
  return TURNS[(decided ? application.before : application.state) ?? ''] ?? 'ORGANISERS'
}

const DECISIONS: ReadonlySet<string> = new Set(['ADMITTED', 'DECLINED', 'WAITLISTED'])
const TURNS: Readonly<Record<string, WaitsFor>> = {
  PROVING: 'PROOF',
  VOUCHING: 'VOUCHER',
  ASKED: 'ANSWER',
  WAITLISTED: 'SEAT',
}

/** Whether something can still come of it. */
export function isOpen(state: ReferralState): boolean {
  return state === 'OPEN' || state === 'APPLIED'
}
