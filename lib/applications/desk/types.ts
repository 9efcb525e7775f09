import type { Temporal } from 'temporal-polyfill'
import type { Finding } from '@/lib/naming/types'
import type { Duplicate, ReferralVia } from '@/lib/referrals/types'
import type { Company } from './rules-companies'
import type { Shelf } from './schema'
import type { ApplicationEventKind, ApplicationState, Choice } from '@/lib/applications/types'

/** What an organiser should look at before deciding. Worded: `applications.desk.warnings.<code>`. */
export type Warning = 'NICKNAME' | 'DUPLICATE' | 'UNPROVEN' | 'NO_REFERRER' | 'SPAM'

export type DecisionView = {
  readonly choice: Choice
  readonly by: string | null
  readonly at: Temporal.Instant
  readonly reason: string
  /** When the applicant is notified; null once that is done. */
  readonly notifyAt: Temporal.Instant | null
  readonly notifiedAt: Temporal.Instant | null
}

export type QueueRow = {
  readonly id: string
  readonly version: number
  readonly state: ApplicationState
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly nickname: string
  readonly finding: Finding | null
  readonly groupName: string
  readonly referrer: { readonly memberId: string; readonly name: string } | null
  readonly submittedAt: Temporal.Instant
  /** Since when it waits in its state. */
  readonly since: Temporal.Instant
  readonly decision: DecisionView | null
  readonly warnings: readonly Warning[]
}

export type QueuePage = {
  readonly rows: readonly QueueRow[]
  readonly counts: Readonly<Record<Shelf, number>>
  /** Addresses not proven yet: not shown, only counted. */
  readonly proving: number
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** A member whom the referrer brought. */
export type BroughtMember = {
  readonly memberId: string
  readonly name: string
  readonly status: string
  /** Nights attended in the activity window. */
  readonly nights: number
  readonly talks: number
  readonly verdict: string | null
}

/** How a referrer's people fared. */
export type ReferralOutcomes = {
  readonly brought: number
  readonly here: number
  readonly attending: number
  readonly compliant: number
  readonly spoke: number
  readonly declined: number
  readonly windowDays: number
  readonly people: readonly BroughtMember[]
}

export type ReferralView = {
  readonly id: string
  readonly memberId: string
  readonly name: string
  readonly showAs: string
  readonly howKnown: string
  readonly via: ReferralVia
  readonly outcomes: ReferralOutcomes
}

type EventView = {
  readonly id: string
  readonly kind: ApplicationEventKind
  readonly text: string
  readonly by: string | null
  readonly at: Temporal.Instant
}

type NoteView = {
  readonly id: string
  readonly text: string
  readonly by: string | null
  readonly at: Temporal.Instant
  readonly mine: boolean
}

export type SeatsView = {
  readonly groupId: string
  readonly name: string
  readonly capacity: number
  readonly buffer: number
  readonly taken: number
  /** What admissions may still take. */
  readonly free: number
}

export type ApplicationView = QueueRow & {
  readonly groupId: string
  readonly city: string | null
  readonly email: string
  readonly about: string
  readonly topic: string
  readonly locale: string
  readonly ruleVersion: number | null
  readonly acknowledgedAt: Temporal.Instant | null
  readonly suspicions: readonly string[]
  readonly quarantined: boolean
  readonly referral: ReferralView | null
  readonly concentration: Company | null
  readonly duplicates: readonly Duplicate[]
  readonly notes: readonly NoteView[]
  readonly events: readonly EventView[]
  /** The group applied for first, then the others that take people. */
  readonly seats: readonly SeatsView[]
  readonly open: boolean
  readonly memberId: string | null
  /** For after the admission: to paste into the group, in the community's language and the other. */
  readonly welcome: readonly { readonly locale: string; readonly text: string }[]
  /** Whether this page can hand over a link: the member is here. */
  readonly canHandOver: boolean
}
