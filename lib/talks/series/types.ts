import type { Temporal } from 'temporal-polyfill'
import type { TalkState } from '@/lib/talks/types'

export const SEQUEL_KINDS = ['FOLLOW_UP', 'CORRECTION'] as const
export type SequelKind = (typeof SEQUEL_KINDS)[number]

/** A talk that another one is tied to, as the viewer may know it. */
export type TiedTalk = {
  readonly id: string
  readonly topic: string
  readonly state: TalkState
  /** Null while it waits for a date. */
  readonly date: Temporal.PlainDate | null
}

export type SeriesView = {
  readonly name: string
  readonly number: number
  /** The highest number that the viewer may know of. */
  readonly count: number
  readonly before: TiedTalk | null
  readonly next: TiedTalk | null
}

/** Which talks this one belongs to. */
export type TalkTies = {
  readonly series: SeriesView | null
  readonly sequels: readonly {
    readonly kind: SequelKind
    /** `OF`: this talk follows or corrects that one; `BY`: that one this. */
    readonly way: 'OF' | 'BY'
    readonly talk: TiedTalk
  }[]
}

/** A part with where it stands, for the order of a series. */
export type PartOnDate = {
  readonly talkId: string
  readonly number: number
  readonly topic: string
  readonly date: Temporal.PlainDate
}

export type SeriesChoice = {
  readonly id: string
  readonly name: string
  /** The number that the next part has. */
  readonly next: number
}

/** What the form of a talk's place in a series shows. */
export type PartForm = {
  readonly seriesId: string
  readonly name: string
  readonly number: number | null
}

/** A talk at the desk, with what it can be tied to. */
export type DeskTies = {
  readonly talk: TiedTalk
  readonly ties: TalkTies
  readonly part: PartForm
  readonly series: readonly SeriesChoice[]
  /** The latest talks, but for this one. */
  readonly talks: readonly TiedTalk[]
}
