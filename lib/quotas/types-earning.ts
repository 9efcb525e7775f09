import type { Temporal } from 'temporal-polyfill'

/** What earning asks of a version of the policy. */
export type EarningTerms = {
  readonly version: number
  readonly effectiveFrom: Temporal.Instant
  readonly talkEarns: number
  readonly nightsForOne: number
  readonly earnedMax: number
}

export type EarningFacts = {
  readonly memberId: string
  /** Talks given since talks earn, in their order. */
  readonly talks: readonly {
    readonly talkId: string
    readonly at: Temporal.Instant
    /** Whether a grant was written for it. */
    readonly granted: boolean
  }[]
  /** Nights attended since nights earn. */
  readonly nights: number
  /** Everything granted for talks and nights so far. */
  readonly granted: number
  /** How many grants for nights there are, and the highest number any carries under this member. */
  readonly nightsGranted: number
  readonly lastNights: number
}

export type EarnedGrant = {
  readonly key: string
  readonly amount: number
  readonly policyVersion: number
}

/** The arithmetic of what a member earned, step by step. */
export type EarningWorking = {
  readonly talks: number
  readonly talkEarns: number
  /** What the talks earn together, each by the version of its day. */
  readonly byTalks: number
  readonly nights: number
  readonly nightsForOne: number
  readonly byNights: number
  readonly earnedMax: number
  /** What was granted of it. */
  readonly granted: number
}

export type EarningView = EarningWorking & {
  readonly talksSince: Temporal.Instant | null
  readonly nightsSince: Temporal.Instant | null
}
