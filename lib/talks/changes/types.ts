import type { Temporal } from 'temporal-polyfill'
import type { TalkState } from '@/lib/talks/types'

/** How a talk stands on the plan. */
export type OnPlan = {
  readonly state: TalkState
  /** Null for a talk that waits for its date. */
  readonly startsAt: Temporal.Instant | null
}

/** A talk whose speaker and host know it as it was before. */
export type ChangedTalk = {
  readonly topic: string
  readonly groupName: string
  readonly reason: string | null
  readonly before: OnPlan
  readonly after: OnPlan
  /** Speaker and host, of before and of now. */
  readonly people: readonly { readonly email: string; readonly locale: string | null }[]
}
