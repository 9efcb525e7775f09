import { Temporal } from 'temporal-polyfill'
import type { QuotaEnding } from '@/lib/quotas/types'
import type { ReferralEnding, ReferralState } from './types'
import type { Limit } from '@/lib/auth/limits/rules'

/** What the end of a referral means for the quota held for it. */
export function quotaEndingOf(ending: ReferralEnding): QuotaEnding {
  if (ending === 'ADMITTED') return 'CONSUME'
  return ending === 'EXPIRED' ? 'EXPIRE' : 'RELEASE'
}

/** A link whose time is over counts for expired, though no job has written that down yet. */
export function stateNow(
  state: ReferralState,
  expiresAt: Temporal.Instant | null,
  now: Temporal.Instant,
): ReferralState {
  if (state !== 'OPEN' || expiresAt === null) return state
  return Temporal.Instant.compare(expiresAt, now) <= 0 ? 'EXPIRED' : 'OPEN'
}

/** What a referral waits for: the next step of a person, or nothing any more. */
export type WaitsFor = 'USE' | 'PROOF' | 'VOUCHER' | 'ORGANISERS' | 'ANSWER' | 'SEAT' | 'NOTHING'

type Behind = {
  readonly state: string
  readonly before: string | null
  readonly notified: boolean
}

/** What the application waits for; a decision without its notification has not been made yet. */
export function waitsFor(state: ReferralState, application: Behind | null): WaitsFor {
  if (state === 'OPEN') return 'USE'
  if (state !== 'APPLIED') return 'NOTHING'
  if (application === null) return 'ORGANISERS'
  const decided = DECISIONS.has(application.state) && !application.notified
  return WAITS_FOR[(decided ? application.before : application.state) ?? ''] ?? 'ORGANISERS'
}

const DECISIONS: ReadonlySet<string> = new Set(['ADMITTED', 'DECLINED', 'WAITLISTED'])
const WAITS_FOR: Readonly<Record<string, WaitsFor>> = {
  PROVING: 'PROOF',
  VOUCHING: 'VOUCHER',
  ASKED: 'ANSWER',
  WAITLISTED: 'SEAT',
}

/** Whether something can still come of it. */
export function isOpen(state: ReferralState): boolean {
  return state === 'OPEN' || state === 'APPLIED'
}

/**
 * A member who asks whether a person is known learns a little each time; no honest one asks a hundred
 * times, or vouches and takes it back a hundred times: all of it stays written.
 */
export const REFERRING: Limit = { name: 'refer', max: 30, minutes: 60 }

/** How long the browser that made a link can show it again: long enough to paste it, switch and come back. */
export const FRESH_MINUTES = 30
