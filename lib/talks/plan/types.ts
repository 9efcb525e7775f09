import type { Temporal } from 'temporal-polyfill'
import type { NightTimes } from '@/lib/nights/types'

/** A talk on the plan, with the date and the times of its evening. */
export type PlannedTalk = {
  readonly id: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
}
