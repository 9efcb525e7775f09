import type { Temporal } from 'temporal-polyfill'
import type { AskView } from '@/lib/talks/asks/types'

/** What a member says of when and about what they could fill a gap. */
export type Standby = {
  readonly topic: string
  /** The open offer of theirs that it is about. */
  readonly offerId: string | null
  readonly groupIds: readonly string[]
  /** ISO weekdays, in order; none where any would do. */
  readonly weekdays: readonly number[]
  /** The last day; null for no end. */
  readonly until: Temporal.PlainDate | null
}

/** With what the member's own page begins. */
export type OwnStandby = {
  /** Null while they are not on standby. */
  readonly standby: Standby | null
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly homeId: string
  /** Their open offers, the latest first. */
  readonly offers: readonly { readonly id: string; readonly topic: string }[]
  readonly today: Temporal.PlainDate
}

/** The evening that someone is looked for. */
export type Gap = { readonly groupId: string; readonly date: Temporal.PlainDate }

/** What is known of a member on standby, for the order and for who is left out. */
export type StandbyFacts = Standby & {
  readonly memberId: string
  readonly since: Temporal.Instant
  /** When they were asked to speak last; the answer does not count. */
  readonly askedAt: Temporal.Instant | null
  /** When the last talk of theirs began. */
  readonly spokeAt: Temporal.Instant | null
  /** Evenings near this one on which they are to speak, in order. */
  readonly speaks: readonly Temporal.PlainDate[]
  /** The ask that waits for their answer. */
  readonly askId: string | null
  /** They were to speak on this very evening, or were asked for it and it is over. */
  readonly wasHere: boolean
  /** They host this very evening. */
  readonly hosts: boolean
}

/** Why a member on standby is not asked now. Nothing here counts against them. */
export type StandbyOut =
  | { readonly why: 'ON_LEAVE'; readonly until: Temporal.PlainDate | null }
  | { readonly why: 'SPEAKS'; readonly date: Temporal.PlainDate }
  | { readonly why: 'ASKED'; readonly askId: string }
  | { readonly why: 'ENDED'; readonly until: Temporal.PlainDate }
  | { readonly why: 'GROUP' | 'WEEKDAY' | 'WAS_HERE' | 'HOSTS' }

/** One on the list of coordinators. */
export type StandbyMember = StandbyFacts & {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly groupName: string
  /** Null for who can be asked. */
  readonly out: StandbyOut | null
}

export type StandbyFilter = {
  readonly query: string
  /** Empty for all groups. */
  readonly group: string
  /** Those who are left out now, instead of those who can be asked. */
  readonly out: '' | 'yes'
  readonly page: number
}

export type StandbyList = {
  readonly members: readonly StandbyMember[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly timeZone: string
}

/** An evening that lost its speaker, to be filled. */
export type EveningToFill = Gap & {
  readonly nightId: string
  readonly groupName: string
  readonly startsAt: Temporal.Instant
  /** The talks that left it at short notice, and one that stands there without a speaker. */
  readonly talkIds: readonly string[]
  /** Members on standby who can be asked now. */
  readonly fits: number
  /** Those who were asked, and whose answer is waited for. */
  readonly asked: number
}

/** An evening as it stands, for a coordinator who looks for a member to fill it. */
export type GapEvening = Gap & {
  readonly nightId: string
  readonly groupName: string
  readonly startsAt: Temporal.Instant
  readonly isBegun: boolean
  readonly blockedReason: string | null
  /** The talk that stands there; its name is null while it has no speaker. */
  readonly talk: GapTalk | null
  /** The talk that left it last, with the reason that was given. */
  readonly left: (GapTalk & { readonly reason: string | null }) | null
}

type GapTalk = {
  readonly talkId: string
  readonly topic: string
  readonly speakerId: string | null
  readonly name: string | null
}

export type GapPage = {
  readonly evening: GapEvening
  /** Whether members can be asked to fill it. */
  readonly isOpen: boolean
  /** In the fair order. */
  readonly fits: readonly StandbyMember[]
  /** Asked for this evening; who has least time left to answer comes first. */
  readonly waiting: readonly AskView[]
  readonly out: readonly StandbyMember[]
  /** Until when who is asked now has to answer; null where no one can be. */
  readonly until: Temporal.Instant | null
  readonly timeZone: string
}
