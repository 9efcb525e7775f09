import type { CorrectionRow } from '@/lib/checkins/corrections/types'
import type { CheckInStatus, CheckInVia } from '@/lib/checkins/types'
import type { GroupView } from '@/lib/nights/types'
import type { Temporal } from 'temporal-polyfill'

/** One who was at an evening, or caught up with it, and by which evidence it is known. */
export type PersonAt = {
  readonly memberId: string
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
  /** Who checked them in, when the desk did. */
  readonly byName: string | null
  /** The tap was kept on the phone, without network. */
  readonly offline: boolean
  /** An organiser put it right. */
  readonly corrected: boolean
  /** They had said before that they would come. */
  readonly said: boolean
}

export type EveningHead = {
  readonly nightId: string
  readonly date: Temporal.PlainDate
  readonly group: GroupView
  /** Null where the talk is kept, and where none stands there. */
  readonly talk: { readonly id: string; readonly topic: string } | null
  readonly startsAt: Temporal.Instant
  /** The evenings of the group before and after it at which a member was. */
  readonly before: string | null
  readonly after: string | null
}

/** How those who said "I will come" and those who came compare. */
export type Interest = {
  readonly said: number
  /** Of those, who was there. */
  readonly came: number
  readonly caughtUp: number
  /** Was there without having said so. */
  readonly unsaid: number
  /** Said so and were not there; null for who may not know the names. */
  readonly missing: readonly { readonly memberId: string; readonly name: string }[] | null
}

/** So many had come by the end of a step; minutes are from the planned beginning, negative before it. */
export type ArrivalStep = {
  readonly minute: number
  readonly onTime: number
  readonly late: number
}

export type NightAttendance = {
  readonly head: EveningHead
  readonly counts: Readonly<Record<CheckInStatus, number>>
  readonly steps: readonly ArrivalStep[]
  readonly interest: Interest
  readonly people: readonly PersonAt[]
  readonly page: number
  readonly pages: number
  readonly total: number
  /** Null for who may not correct. */
  readonly corrections: readonly CorrectionRow[] | null
  /** The one whose presence is to be corrected; null for none, and for who may not. */
  readonly chosen: ChosenPerson | null
}

export type ChosenPerson = {
  readonly memberId: string
  readonly name: string
  readonly status: CheckInStatus | null
  readonly via: CheckInVia | null
  readonly isOwn: boolean
}
