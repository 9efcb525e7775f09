import type { Effect } from './rules-impact'
import type { Finding, VerdictName } from './types'

/** A group nickname that an active member holds now, and the verdict by the rule, if it has one. */
export type HeldNow = {
  readonly memberId: string
  readonly displayName: string
  readonly nickname: string
  readonly verdict: VerdictName | null
}

export type Impact = {
  readonly counts: Readonly<Record<Effect, number>>
  readonly rows: readonly (HeldNow & { readonly finding: Finding; readonly effect: Effect })[]
  readonly page: number
  readonly pages: number
}
