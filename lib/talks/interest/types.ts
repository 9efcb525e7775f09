import type { Temporal } from 'temporal-polyfill'
import type { NightPhase } from '@/lib/nights/types'
import type { TalkState, Visibility } from '@/lib/talks/types'

/** A talk as far as it decides who may say that they will come. */
export type TalkToComeTo = {
  readonly talkId: string
  readonly state: TalkState
  readonly visibility: Visibility
  readonly speakerId: string | null
  /** Null for a talk that waits for its date. */
  readonly night: { readonly startsAt: Temporal.Instant; readonly phase: NightPhase } | null
}

/** How many will come to a talk, and how the viewer stands to it. */
export type Interest = {
  readonly talkId: string
  readonly count: number
  /** Null where the viewer did not say that they will come. */
  readonly own: OwnInterest | null
  /** Whether the viewer may say so, or take it back. */
  readonly canCome: boolean
}

type OwnInterest = {
  readonly remind: boolean
  /** Whether a reminder can still come. */
  readonly canRemind: boolean
  /** Whether the member can be mailed. */
  readonly hasAddress: boolean
}

export type InterestedMember = {
  readonly memberId: string
  readonly displayName: string
}

/** Of a member who is to be reminded of a talk, or to hear that it changed. */
export type InterestedAddress = { readonly email: string; readonly locale: string | null }

export type Reminder = InterestedAddress & {
  readonly talkId: string
  readonly topic: string
  readonly groupName: string
  readonly startsAt: Temporal.Instant
}
