import type { Week } from '@/lib/compliance/rules-weeks'

/** What is counted: each is a plot, a table and a file. */
export const FIGURES = ['seats', 'applications', 'decisions', 'quota'] as const
export type Figure = (typeof FIGURES)[number]

/** Seats taken at the end of a week, by group id: members at home there, and second seats. */
export type SeatsWeek = { readonly week: Week; readonly taken: Readonly<Record<string, number>> }

/** What has become, until now, of those who applied in a week. */
export type AppliedWeek = {
  readonly week: Week
  readonly waiting: number
  readonly waitlisted: number
  readonly admitted: number
  readonly declined: number
  readonly ended: number
}

/** How long the first decision took, in days. Null where nothing was decided. */
export type DecisionTimes = {
  readonly decided: number
  readonly median: number | null
  readonly ninetieth: number | null
}

/** Of the applications first decided in a month (2026-05). */
export type DecisionMonth = DecisionTimes & { readonly month: string }

/** Where the quota granted until the end of a week is: the four add up to it. */
export type QuotaWeek = {
  readonly week: Week
  readonly used: number
  readonly held: number
  readonly free: number
  /** Of members who are not here any more: it cannot be used. */
  readonly gone: number
}

/** How many applications are in which state now; `quarantined` and `unproven` are shown to no organiser yet. */
export type StatesNow = {
  readonly vouching: number
  readonly waiting: number
  readonly asked: number
  readonly waitlisted: number
  /** Decided, and notified in some minutes. */
  readonly unnotified: number
  readonly quarantined: number
  readonly unproven: number
}

export type Numbers = {
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly capacity: number
  }[]
  readonly seats: readonly SeatsWeek[]
  readonly states: StatesNow
  readonly applications: readonly AppliedWeek[]
  readonly decisions: readonly DecisionMonth[]
  /** Over all the months shown. */
  readonly decisionsAll: DecisionTimes
  readonly quota: readonly QuotaWeek[]
}
