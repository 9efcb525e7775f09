import type { Temporal } from 'temporal-polyfill'

/** Where a claim stands; see prisma/schema/claims.prisma. */
export type ClaimState =
  | 'OPEN'
  | 'SAID'
  | 'APPROVED'
  | 'USED'
  | 'REFUSED'
  | 'OVERTAKEN'
  | 'WITHDRAWN'
  | 'EXPIRED'

/** Why a code that was said does not prove its claim; worded by `claims.doubts.*`. */
export const DOUBTS = [
  /** Another label than the nickname’s or the member’s. */
  'OTHER_SPEAKER',
  /** The right speaker, after another had said the code already. */
  'SAID_BEFORE',
  /** Within other words. */
  'OTHER_WORDS',
  /** The label was not there before the claim: a person can take a name for a minute. */
  'NO_PAST',
  /** Two people are called so, in the group or in the log. */
  'TWO_ACCOUNTS',
  /** The exporter’s own label, which is another person in each file. */
  'EXPORTER',
  /** After the code had ended. */
  'TOO_LATE',
  'OTHER_GROUP',
  /** The log came from a member who may not let people in. */
  'BY_EDITOR',
  /** The member holds a role. */
  'HAS_DUTY',
  /** The member was signed in before, or by another claim. */
  'HAS_ACCOUNT',
  /** The nickname is another than when it was claimed. */
  'RENAMED',
  /** The member is not active. */
  'NOT_HERE',
] as const
export type Doubt = (typeof DOUBTS)[number]

/** A code as it stands in a message or in a pasted line. */
export type Sighting = {
  readonly code: string
  /** Whether the message says the code and nothing else. */
  readonly alone: boolean
  readonly groupId: string
  /** Null for a pasted line without a time. */
  readonly at: Temporal.Instant | null
  /** Whether `at` is known to the minute only. */
  readonly byMinute: boolean
  readonly messageId: bigint | null
  readonly speaker: Speaker
  /** Whether the lines came from a member who may let people in. */
  readonly trusted: boolean
}

export type Speaker = {
  readonly label: string
  /** The label of who made the file. */
  readonly isExporter: boolean
  readonly memberId: string | null
  readonly linkedAt: Temporal.Instant | null
  /** When the label was first seen in the group; null where the log has it not. */
  readonly firstAt: Temporal.Instant | null
  /** Whether the label stands for more than one author. */
  readonly isShared: boolean
}

/** A claim with the member as they are now. */
export type ClaimFacts = {
  readonly id: string
  readonly groupId: string
  readonly memberId: string
  readonly code: string
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  /** Null: the member has none now. */
  readonly nickname: string | null
  readonly renamed: boolean
  readonly isShared: boolean
  readonly isActive: boolean
  readonly hasDuty: boolean
  readonly hasAccount: boolean
}

/** What was seen of a claim’s code. Without doubts it is proven. */
export type Judgement = {
  readonly doubts: readonly Doubt[]
  readonly saidAt: Temporal.Instant | null
  readonly messageId: bigint | null
  /** Whether it was said under the member’s nickname or label, in doubt or not. */
  readonly byMember: boolean
}
