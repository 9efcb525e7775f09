/** Instants in this room's rules are milliseconds since 1970; days are `YYYY-MM-DD` in the community's zone. */

/** What shows that somebody is with us. A later one of the same second counts over an earlier one. */
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

export const IMMUNITY_KINDS = ['SPEAKER', 'BOOKED', 'ON_LEAVE', 'NEWCOMER', 'DUTY'] as const
export type ImmunityKind = (typeof IMMUNITY_KINDS)[number]

/** `until` is the last day of it; null as long as what gives it lasts. */
export type Immunity = { readonly kind: ImmunityKind; readonly until: string | null }

/** Somebody who has spoken and may be this member: a label nobody has, or another member. */
export type Doubt = { readonly at: number; readonly name: string }

/** What a policy says. Days of 24 hours for the window; calendar days for the rest. */
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

/** A leave as it turned out, first and last day included; null for an open end. */
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
  /** For each moment, the last evidence before it. */
  readonly seen: readonly (Sighting | null)[]
  /** For each moment, the last words before it of somebody who may be this member. */
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
