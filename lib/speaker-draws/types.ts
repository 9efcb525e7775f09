import type { Temporal } from 'temporal-polyfill'
import type { AskState, SpeakerDrawSource, SpeakerDrawState } from '@/lib/db/generated/enums'
import type { DatedVersion } from '@/lib/versioned/types'

export type { SpeakerDrawSource, SpeakerDrawState }

/** Why a member takes no part, in the order in which they are looked at. */
export const OUT_REASONS = [
  'LEFT',
  'NOT_HERE',
  'LEAVE',
  'SPEAKS',
  'ASKED',
  'SPOKE',
  'SAID_NO',
  'NEW',
] as const
export type OutReason = (typeof OUT_REASONS)[number]

/** Who takes part in a draw, and how long an answer is waited for. */
export type DrawTerms = {
  /** Who spoke within so many days is left out; 0 for none but the speaker of the evening. */
  readonly spokeDays: number
  /** Who joined within so many days is left out. */
  readonly newDays: number
  /** Who said no within so many days is left out. */
  readonly noDays: number
  /** So many days an answer is waited for before the next is asked. */
  readonly answerDays: number
}

export type DrawPolicyView = DrawTerms &
  DatedVersion & { readonly note: string; readonly author: string | null }

/** What is known of a member, to decide whether they take part. */
export type PoolFacts = {
  readonly memberId: string
  /** Whether they are a member still. */
  readonly isHere: boolean
  readonly joinedOn: Temporal.PlainDate
  /** Their presence at the evening; null for none. */
  readonly checkIn: 'ON_TIME' | 'LATE' | 'CAUGHT_UP' | null
  /** What they said for this evening; null for nothing. */
  readonly choice: boolean | null
  /** Whether they said once for all that they could speak: on standby, or by an offer that is open. */
  readonly lasting: boolean
  /** The evening of their last talk up to this one. */
  readonly spokeOn: Temporal.PlainDate | null
  /** Their next evening that is booked, or that they asked for. */
  readonly speaksOn: Temporal.PlainDate | null
  /** Whether an ask waits for their answer. */
  readonly isAsked: boolean
  /** When they said no to an ask last. */
  readonly saidNoOn: Temporal.PlainDate | null
  /** What they said that they could speak about; empty for nothing. */
  readonly topic: string
  readonly offerId: string | null
}

/** Why a member takes no part, and the day that it is about, where there is one. */
export type Out = { readonly reason: OutReason; readonly date: Temporal.PlainDate | null }

/** A draw as its row holds it, with its evening. */
export type SpeakerDrawRow = {
  readonly id: string
  readonly nightId: string
  readonly groupId: string
  readonly groupName: string
  readonly date: Temporal.PlainDate
  readonly source: SpeakerDrawSource
  readonly state: SpeakerDrawState
  readonly drawId: string | null
  readonly commitment: string | null
  readonly note: string
  readonly openedAt: Temporal.Instant
  readonly openedById: string | null
  readonly openedBy: string | null
  readonly listedAt: Temporal.Instant | null
  readonly drawnAt: Temporal.Instant | null
}

/** A member of a draw with the ask that came of it. */
export type EntryRow = {
  readonly memberId: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly ticket: string | null
  readonly place: number | null
  readonly out: Out | null
  readonly askId: string | null
  readonly askState: AskState | null
  readonly dueAt: Temporal.Instant | null
  /** Of the talk that came of it, while it stands. */
  readonly talk: {
    readonly id: string
    readonly topic: string
    readonly date: Temporal.PlainDate
  } | null
}

/** Who said yes, and to which evening: null until then, and once that talk stands no more. */
export type Taken = {
  readonly memberId: string
  readonly name: string
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
}

export type OutCounts = readonly { readonly reason: OutReason; readonly count: number }[]

/** What the member's own Tonight shows after checking in. */
export type OwnChoice = {
  readonly nightId: string
  /** Whether they take part as it stands; by their word for tonight, or by what they said once for all. */
  readonly willing: boolean
  readonly isLasting: boolean
  /** Whether they can still say so: on time, and before the list. */
  readonly canChoose: boolean
  readonly ticket: string | null
  /** Why they take no part although they said so. */
  readonly out: Out | null
  readonly draw: { readonly drawId: string; readonly state: SpeakerDrawState } | null
}

/** What a draw is of, for its page: the same for every member but for what is their own. */
export type DrawEvening = {
  readonly source: SpeakerDrawSource
  readonly state: SpeakerDrawState
  readonly groupName: string
  readonly date: Temporal.PlainDate
  readonly openedBy: string | null
  readonly note: string
  /** How many are left out for which reason. Who said no counts with who is asked. */
  readonly outs: OutCounts
  readonly own: {
    readonly ticket: string | null
    readonly place: number | null
    readonly out: Out | null
  } | null
  readonly taken: Taken | null
  /** Where coordinators see the members and their answers; null for everybody else. */
  readonly desk: string | null
}

/** What who leads an evening sees of its draw. */
export type HostDraw = {
  readonly nightId: string
  readonly draw: {
    readonly id: string
    readonly drawId: string | null
    readonly source: SpeakerDrawSource
    readonly state: SpeakerDrawState
    readonly commitment: string | null
    readonly listDigest: string | null
    readonly tickets: number
    readonly words: number
    /** Words that came after the list: without one the app alone made the order. */
    readonly wordsSince: number
    readonly taken: Taken | null
  } | null
  /** Here on time, and ready to speak as it stands. */
  readonly willing: number
  readonly window: 'BEFORE' | 'OPEN' | 'AFTER' | 'OVER'
  /** Whether the evening can be drawn at: it has a talk. */
  readonly isOn: boolean
  /** Whether the viewer plans: they see who, and enter a draw by hand. */
  readonly plans: boolean
}

export type DeskDraw = SpeakerDrawRow & {
  readonly entries: readonly EntryRow[]
  readonly taken: Taken | null
  /** Whether a coordinator can ask the next by a tap: it stopped, and a member is left. */
  readonly canAskNext: boolean
  readonly timeZone: string
}

export type DeskDrawFilter = { readonly group: string; readonly page: number }

export type DeskDraws = {
  readonly draws: readonly (SpeakerDrawRow & {
    readonly tickets: number
    /** Who said yes, and whose answer is waited for. */
    readonly taken: string | null
    readonly asked: string | null
  })[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly timeZone: string
}
