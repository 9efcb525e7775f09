import type { CheckInStatus, CheckInVia } from '@/lib/checkins/types'
import type { Dispute } from '@/lib/checkins/corrections/types'
import type { Temporal } from 'temporal-polyfill'

/** One evening of a member: what stands of them there, and what they did. */
export type OwnEvening = {
  readonly nightId: string
  readonly date: Temporal.PlainDate
  readonly groupName: string
  /** Null where the talk is kept. */
  readonly talk: { readonly id: string; readonly topic: string } | null
  /** Null when they were not there. */
  readonly status: CheckInStatus | null
  readonly via: CheckInVia | null
  readonly at: Temporal.Instant | null
  readonly asked: boolean
  readonly spoke: boolean
  readonly hosted: boolean
}

/** A month of a member. `evenings` are those of their group; the others count what they did. */
export type OwnMonth = {
  readonly month: Temporal.PlainYearMonth
  readonly evenings: readonly OwnEvening[]
  readonly counts: OwnCounts
}

export const OWN_PARTS = ['present', 'late', 'caughtUp', 'asked', 'spoke', 'hosted'] as const
export type OwnCounts = Readonly<Record<(typeof OWN_PARTS)[number] | 'evenings', number>>

export type OwnYear = {
  readonly year: number
  /** Of which there is something to show, the last first. */
  readonly years: readonly number[]
  /** Twelve, or as many as have begun, the first first. */
  readonly months: readonly OwnMonth[]
  readonly counts: OwnCounts
  /** The month whose evenings are listed. */
  readonly chosen: OwnMonth | null
  /** What the member said is wrong, by evening. */
  readonly disputes: ReadonlyMap<string, Dispute>
}
