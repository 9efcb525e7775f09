import type { Temporal } from 'temporal-polyfill'
import type { PickedPerson, TalkState } from '@/lib/talks/types'

/** The days of the month that was named, or the one day. */
export type PromisedTime = {
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
}

/** `DUE`: it is time to plan it. `KEPT`: a talk came of it. `GONE`: it was let go. */
export const PROMISE_STATES = ['OPEN', 'DUE', 'KEPT', 'GONE'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** What the state of a promise follows from. */
export type PromiseFacts = PromisedTime & {
  readonly closedAt: Temporal.Instant | null
  readonly talkId: string | null
}

/** What a member said that they would speak about, and by when. The id is that of its offer. */
export type PromisedTalk = PromiseFacts & {
  readonly id: string
  readonly topic: string
  readonly memberId: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly groupId: string
  readonly groupName: string
  readonly notedAt: Temporal.Instant
  /** Who noted it; null once they are gone. */
  readonly notedById: string | null
  readonly notedBy: string | null
  /** The words and where they were said, as typed by hand. */
  readonly said: string
  readonly messageId: string | null
  readonly thanks: string | null
  /** State of the talk that came of it. */
  readonly talkState: TalkState | null
  /** The ask under way that came of it, or of its member. */
  readonly askId: string | null
}

/** With what it is now. */
export type PromiseRow = PromisedTalk & {
  readonly state: PromiseState
  /** Its time is over, and nothing came of it. */
  readonly isLate: boolean
}

export type PromiseFilter = {
  readonly query: string
  /** Empty for all groups. */
  readonly group: string
  /** Empty for all that are open, due or not. */
  readonly state: PromiseState | ''
  readonly page: number
}

export type PromiseList = {
  readonly promises: readonly PromiseRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly timeZone: string
}

/** What was said, as the log has it. */
export type SaidMessage = {
  readonly id: string
  readonly at: Temporal.Instant
  /** What its author was called in the log. */
  readonly name: string
  readonly text: string
}

/** That something was said in the log and when; the words only for who may read the log. */
export type ShownMessage = Pick<SaidMessage, 'id' | 'at'> & {
  readonly words: Pick<SaidMessage, 'name' | 'text'> | null
}

/** A message of the log that may hold a promise. */
export type FoundSaying = {
  readonly id: string
  readonly date: string
  readonly time: string
  readonly name: string
  readonly text: string
  /** The promise that it was noted as. */
  readonly promiseId: string | null
}

export type FoundSayings = {
  readonly messages: readonly FoundSaying[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** With what a new one begins at the desk. */
export type NewPromise = {
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly timeZone: string
  readonly message: ShownMessage | null
  /** The member whom the author of the message is. */
  readonly author: PickedPerson | null
  readonly maySearchLog: boolean
}

/** One promise at the desk. */
export type PromiseView = {
  readonly promise: PromiseRow
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly timeZone: string
  readonly message: ShownMessage | null
  /** Talks of the member that no offer became yet, the latest first. */
  readonly talks: readonly {
    readonly id: string
    readonly topic: string
    readonly date: Temporal.PlainDate | null
  }[]
}

/** What a member sees of their own. */
export type OwnPromises = {
  readonly promises: readonly PromiseRow[]
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly timeZone: string
}
