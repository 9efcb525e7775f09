import type { Temporal } from 'temporal-polyfill'
import type { CheckInStatus, CheckInVia } from '@/lib/db/generated/enums'
import type { EveningOpener } from '@/lib/nights/templates/types'
import type { NightRecord } from '@/lib/nights/types'
import type { Visibility } from '@/lib/talks/types'

export type { CheckInStatus, CheckInVia }

/** Everything the rules of an evening are decided from. */
export type RecordedNight = NightRecord & {
  /** The community's zone, in which refusals say a time. */
  readonly timeZone: string
}

export type CheckInFact = {
  readonly id: string
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
}

/** The facts with what permission and credit depend on. */
export type NightOnPlan = RecordedNight & {
  readonly id: string
  readonly groupId: string
  /** Of the talk that holds the night, or the last that did; null when none ever stood there. */
  readonly visibility: Visibility | null
  readonly speakerId: string | null
  readonly hostId: string | null
  /** Which hosts may steer it, by the template in force on its date. */
  readonly opener: EveningOpener
  /** Days after publication in which reading counts as caught up; 0 for never. By the week in force on its date. */
  readonly catchUpDays: number
  /** Whether the community lets visitors see its evenings. */
  readonly openToVisitors: boolean
}
