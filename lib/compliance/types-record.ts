import type { Temporal } from 'temporal-polyfill'
import type { Finding, Taught } from '@/lib/naming/types'
import type { Choice, NameCase } from './types'

/** A group nickname under the rules that were in force while it was held. */
export type HeldNickname = {
  readonly id: string
  readonly text: string
  /** Where it was seen. */
  readonly source: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | null
  readonly verdicts: readonly {
    readonly ruleVersion: number
    readonly from: Temporal.Instant
    readonly until: Temporal.Instant | null
    /** Null while it is not judged yet. */
    readonly finding: Finding | null
  }[]
}

export type GivenReminder = {
  readonly id: string
  readonly day: Temporal.PlainDate
  readonly sentAt: Temporal.Instant
  readonly sentBy: string | null
  readonly via: 'PASTED' | 'MAIL'
  readonly ruleVersion: number
  readonly nickname: string
  readonly missing: readonly string[]
  /** What was pasted; null for a mail. */
  readonly text: string | null
  /** Whether it counts towards the limit. */
  readonly counts: boolean
}

type GivenExemption = {
  readonly id: string
  readonly until: Temporal.PlainDate | null
  readonly reason: string
  readonly grantedAt: Temporal.Instant
  readonly grantedBy: string | null
  readonly liftedAt: Temporal.Instant | null
  readonly liftedBy: string | null
  /** Holds today. */
  readonly holds: boolean
}

type GivenDecision = {
  readonly round: number
  readonly choice: Choice
  readonly reason: string
  readonly decidedAt: Temporal.Instant
  readonly decidedBy: string | null
  readonly undoneAt: Temporal.Instant | null
  readonly undoneBy: string | null
}

/** Everything on which a decision about one member's name rests. */
export type NameRecord = {
  readonly memberId: string
  readonly displayName: string
  readonly groupName: string
  readonly status: string
  readonly ruleVersion: number | null
  readonly reminderLimit: number
  /** Null within the rule, or when the member is gone. */
  readonly present: NameCase | null
  /** What "read wrongly" teaches about the present nickname, where one word does. */
  readonly misread: Taught[number] | null
  /** The latest first. */
  readonly nicknames: readonly HeldNickname[]
  readonly reminders: readonly GivenReminder[]
  readonly exemptions: readonly GivenExemption[]
  readonly decisions: readonly GivenDecision[]
  /** Decisions made, undone ones too: what the next one is compared with. */
  readonly round: number
  readonly mayJudge: boolean
}
