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
  readonly earnedMax: number
}

export type QuotaPolicyView = QuotaTerms & {
  readonly version: number
  readonly note: string
  readonly author: string | null
  readonly effectiveFrom: Temporal.Instant
}

/** What a line is about, as far as the reader may know: the key of the entry, taken apart. */
export type QuotaAbout =
  | { readonly kind: 'joined' | 'nights' | 'adjust' | 'merge' | 'undo' }
  | { readonly kind: 'talk'; readonly talkId: string; readonly topic: string | null }
  | { readonly kind: 'referral'; readonly name: string | null }

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
  readonly about: QuotaAbout
  /** Who adjusted it; null for what happens by itself. */
  readonly by: string | null
}

/** What a member has, and how it came about, in the order it happened. */
export type QuotaView = {
  readonly balance: number
  readonly lines: readonly QuotaLine[]
}

/** One row of the organisers' list. */
export type BalanceRow = {
  readonly memberId: string
  readonly displayName: string
  readonly groupName: string
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
  readonly balance: number
  /** First grants, earned ones and adjustments together. */
  readonly given: number
  /** Held by referrals that wait. */
  readonly held: number
  /** Used up by people who were admitted. */
  readonly used: number
}

export type BalanceTotals = {
  readonly members: number
  readonly balance: number
  readonly given: number
  readonly held: number
  readonly used: number
}

export type BalancePage = {
  readonly rows: readonly BalanceRow[]
  /** Of all who match, not of the page. */
  readonly totals: BalanceTotals
  readonly page: number
  readonly pages: number
}

export type QuotaPolicies = {
  readonly inForce: QuotaPolicyView
  /** Newest first; the newest may not have taken effect yet. */
  readonly versions: readonly QuotaPolicyView[]
}
