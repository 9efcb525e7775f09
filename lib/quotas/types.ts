import type { Temporal } from 'temporal-polyfill'

export type QuotaKind = 'GRANT' | 'HOLD' | 'CONSUME' | 'RELEASE' | 'EXPIRE' | 'ADJUST'

/** How a hold ends: used up, given back, or given back because its time ran out. */
export type QuotaEnding = 'CONSUME' | 'RELEASE' | 'EXPIRE'

/** The terms of a version. Days are whole days; 0 switches an earning off. */
export type QuotaTerms = {
  readonly quota: number
  readonly linkDays: number
  readonly vouchDays: number
  readonly talkEarns: number
  readonly nightsForOne: number
  readonly earnedMost: number
}

export type QuotaPolicyView = QuotaTerms & {
  readonly version: number
  readonly note: string
  readonly author: string | null
  readonly effectiveFrom: Temporal.Instant
}

/** One line of the ledger with the balance after it. */
export type QuotaLine = {
  readonly id: string
  readonly kind: QuotaKind
  readonly amount: number
  readonly balance: number
  readonly at: Temporal.Instant
  readonly reason: string
  readonly referralId: string | null
  readonly policyVersion: number | null
}
