import type { Temporal } from 'temporal-polyfill'
import type { Day } from '@/lib/nights/holidays/types'
import type { GroupView, NightTimes, PlanContext, NightStatus } from '@/lib/nights/types'
import type { QueueHead } from '@/lib/shared/queue-head'
import type { DepartureKind, Happened, TalkMode, TalkState, Visibility } from '@/lib/talks/types'

/** A person as a viewer may know them: by name, or by role alone. */
export type PersonView =
  | { readonly kind: 'ROLE' }
  | {
      readonly kind: 'NAMED'
      /** Null for visitors: a member's page is not theirs to open. */
      readonly memberId: string | null
      readonly name: string
      readonly company: string | null
      readonly position: string | null
      readonly city: string | null
      /** Talks a speaker has given so far; 0 for a host. */
      readonly talksGiven: number
    }

/** A talk with nothing in it that the viewer may not know. */
export type TalkView = {
  readonly id: string
  readonly groupId: string
  readonly topic: string
  readonly summary: string
  /** What listeners should know before; empty once the talk was given. */
  readonly background: string
  readonly mode: TalkMode
  readonly state: TalkState
  readonly visibility: Visibility
  /** Why it was cancelled, postponed or moved. */
  readonly reason: string | null
  /** The date it stood on before; its own date when only the time changed. */
  readonly movedFrom: Temporal.PlainDate | null
  /** Null while a speaker may still be announced; of a talk that was held, at least the role is said. */
  readonly speaker: PersonView | null
}

/** A talk that was meant for a date and is not given on it. */
export type Departure = {
  readonly talk: TalkView
  /** The date it went to; null when it was cancelled here, or is postponed to no date. */
  readonly movedTo: Temporal.PlainDate | null
  /** What became of it here: one that was moved and is cancelled there was moved. */
  readonly became: DepartureKind
  /** Whether it was called off on this date and still is: restoring it brings it back here. */
  readonly isLast: boolean
}

/** One evening of a group, whether or not a row stands for it. */
export type NightView = {
  /** Null for an evening that only the template lays out. */
  readonly id: string | null
  readonly groupId: string
  readonly date: Temporal.PlainDate
  /** What the date is for the community: a holiday is kept free, unless something is planned all the same. */
  readonly day: Day
  readonly times: NightTimes
  readonly status: NightStatus
  /** When the check-in that is open now closes, or the one to come opens. */
  readonly checkIn: { readonly opensAt: Temporal.Instant; readonly closesAt: Temporal.Instant }
  /** What happened beside the plan. */
  readonly happened: Happened
  readonly blockedReason: string | null
  /** Whether it is kept for a member who asked for it, or was asked, and there is no answer yet. */
  readonly isKept: boolean
  readonly host: PersonView | null
  readonly talk: TalkView | null
  readonly departures: readonly Departure[]
}

export type TonightView = PlanContext & {
  readonly group: GroupView
  /** Null on an evening that is not laid out. */
  readonly night: NightView | null
}

export type ComingView = PlanContext & {
  readonly group: GroupView
  readonly nights: readonly NightView[]
}

export type WeekView = ComingView & { readonly weekStart: Temporal.PlainDate }

export type TalkPageView = PlanContext & {
  readonly group: GroupView
  readonly talk: TalkView
  /** Null while the talk is postponed to no date. */
  readonly night: Pick<
    NightView,
    'id' | 'date' | 'times' | 'status' | 'checkIn' | 'happened' | 'host'
  > | null
}

export type CalendarView = PlanContext & {
  readonly entries: readonly {
    readonly talk: TalkView
    readonly group: GroupView
    readonly times: NightTimes
    readonly revision: TalkRevision
  }[]
}

/** What a member has to do with an evening. */
export type OwnPart = 'SPEAKS' | 'LEADS'

type OwnEvening = { readonly id: string; readonly group: GroupView; readonly times: NightTimes }

/** One member's own calendar. */
export type OwnCalendarView = PlanContext & {
  readonly entries: readonly (CalendarView['entries'][number] & { readonly part: OwnPart | null })[]
  /** Evenings that the member leads and that have no talk yet, by the id of the night. */
  readonly led: readonly OwnEvening[]
  /** Talks that are kept from members, which this one gives or leads. */
  readonly kept: readonly (OwnEvening & { readonly part: OwnPart })[]
}

/** How often what a calendar shows of a talk has changed, and when it last did. */
export type TalkRevision = { readonly sequence: number; readonly changedAt: Temporal.Instant }

export type DeskPlan = ComingView & {
  readonly weekStart: Temporal.PlainDate
  readonly weeks: number
  /** Postponed talks that have no date yet. */
  readonly waiting: readonly TalkView[]
  /** Talks to come that have no speaker, in any week. */
  readonly speakerless: readonly OnNight[]
  /** Talks of the next days that are given live, on evenings without a host. */
  readonly hostless: readonly OnNight[]
}

/** A week or a month of a group's plan, as its readers may know it. */
export type SharedPlan = ComingView & {
  readonly span: 'WEEK' | 'MONTH'
  readonly from: Temporal.PlainDate
  /** The last day, included. */
  readonly to: Temporal.PlainDate
}

export type OnNight = { readonly talk: TalkView; readonly date: Temporal.PlainDate }

/** Something that the plan of a group lacks. */
export type PlanGap = QueueHead & {
  readonly gap: 'SPEAKER' | 'HOST' | 'DATE' | 'OFFER' | 'EVENING'
  readonly groupId: string
  /** The evenings that are meant, the first of them first; none where none is. */
  readonly evenings: readonly LackingEvening[]
}

/** An evening that lacks something: since when, and when it begins. */
export type LackingEvening = {
  readonly since: Temporal.Instant
  readonly startsAt: Temporal.Instant
}

/** Tonight in every group in which a talk stands that the viewer may know of. */
export type TonightOfGroups = Pick<PlanContext, 'timeZone' | 'tonight' | 'now'> & {
  readonly evenings: readonly { readonly group: GroupView; readonly night: NightView }[]
}

/** A talk on its evening, as the desk reads it. */
export type DeskTalk = {
  readonly talk: TalkView
  readonly group: GroupView
  readonly date: Temporal.PlainDate
  readonly startsAt: Temporal.Instant
}
