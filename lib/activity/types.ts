/** Instants in this room's rules are milliseconds since 1970; days are `YYYY-MM-DD` in the community's zone. */

/** Kinds of evidence. Of two in the same second, the kind later in this list counts. */
export const EVIDENCE_KINDS = [
  'MESSAGE',
  'QUESTION',
  'CHECK_IN',
  'CAUGHT_UP',
  'TALK',
  'EDIT',
  'DUTY',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export type Sighting = { readonly at: number; readonly kind: EvidenceKind }

export const IMMUNITY_KINDS = [
  'SPEAKER',
  'BOOKED',
  'ON_LEAVE',
  'NEWCOMER',
  'DUTY',
  'STILL_HERE',
] as const
export type ImmunityKind = (typeof IMMUNITY_KINDS)[number]

/** `until` is its last day; null without a known end. */
export type Immunity = { readonly kind: ImmunityKind; readonly until: string | null }

/** A possible double who has spoken: an unlinked label, or another member. */
export type Doubt = { readonly at: number; readonly name: string }

/** The terms of a policy. Days of 24 hours for the window; calendar days for the rest. */
export type PolicyTerms = {
  readonly windowDays: number
  /** People drawn a review. */
  readonly seats: number
  readonly speakerImmunityDays: number
  readonly newcomerDays: number
  readonly answerDays: number
}

export type PolicyView = PolicyTerms & {
  readonly id: string
  readonly version: number
  readonly note: string
  readonly author: string | null
  readonly effectiveFrom: number
}

/** A talk that a member gave or is to give. `at` is null for one without a date. */
export type TalkFact = {
  readonly held: boolean
  readonly at: number | null
  readonly plannedAt: number
}

/** A leave with its real end, first and last day included; null for an open end. */
export type LeaveFact = { readonly from: string; readonly until: string | null }

/** All that the rules need to know of one member, at one moment or at several. */
export type MemberFacts = {
  readonly memberId: string
  readonly joinedAt: number
  /** Holds a duty in the community. */
  readonly duty: boolean
  /** Evenings this member is to host, by their start. */
  readonly hosting: readonly number[]
  readonly talks: readonly TalkFact[]
  readonly leaves: readonly LeaveFact[]
  /** When the member answered in a review that they are still here, or was kept by a decision. */
  readonly kept: readonly number[]
  /** For each moment, the last evidence before it. */
  readonly seen: readonly (Sighting | null)[]
  /** For each moment, the possible double who spoke last before it. */
  readonly doubts: readonly (Doubt | null)[]
}

export type ActivityStatus =
  | { readonly state: 'ACTIVE'; readonly last: Sighting }
  | {
      readonly state: 'IMMUNE'
      readonly last: Sighting | null
      readonly immunities: readonly Immunity[]
    }
  | { readonly state: 'UNRESOLVED'; readonly last: Sighting | null; readonly doubt: Doubt }
  | { readonly state: 'SILENT'; readonly last: Sighting | null }

export const ACTIVITY_STATES = ['ACTIVE', 'IMMUNE', 'UNRESOLVED', 'SILENT'] as const
export type ActivityState = ActivityStatus['state']
