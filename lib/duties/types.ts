import type { Temporal } from 'temporal-polyfill'
import type { DutyKind, DutySwapState, DutyWord } from '@/lib/db/generated/enums'
import type { Leave } from '@/lib/members/status/types'
import type { QueueHead } from '@/lib/shared/queue-head'

export type { DutyKind, DutySwapState, DutyWord }

/** Who has a duty holds the role of the same name. In the order in which an evening comes about. */
export const DUTY_KINDS = ['COORDINATOR', 'HOST', 'EDITOR'] as const satisfies readonly DutyKind[]

/** A duty on one day of a group. */
export type DutyPlace = {
  readonly groupId: string
  readonly kind: DutyKind
  readonly date: Temporal.PlainDate
}

/** A member has the duty on a weekday. */
export type Assignment = {
  readonly id: string
  readonly groupId: string
  readonly kind: DutyKind
  /** ISO weekday. */
  readonly weekday: number
  readonly memberId: string
  readonly deputyId: string | null
  readonly firstDay: Temporal.PlainDate
  /** Null for no end. */
  readonly lastDay: Temporal.PlainDate | null
}

/** What a member said of a duty on one day. */
export type DutyDay = DutyPlace & { readonly word: DutyWord; readonly memberId: string }

/** Two members who have the same duty take each other's day. */
export type DutySwap = {
  readonly groupId: string
  readonly kind: DutyKind
  readonly askerId: string
  /** The day of who asked, which the other takes. */
  readonly date: Temporal.PlainDate
  readonly otherId: string
  readonly otherDate: Temporal.PlainDate
}

/** A host whom a person chose for an evening. */
export type ChosenHost = {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly memberId: string
}

/** What is known of a member who is here: of one who left there is nothing. */
export type DutyPerson = {
  readonly memberId: string
  readonly name: string
  /** The last day of the role of each duty that they hold; null for no end. */
  readonly lastDays: ReadonlyMap<DutyKind, Temporal.PlainDate | null>
  readonly leaves: readonly Pick<Leave, 'from' | 'until'>[]
}

export type DutyFacts = {
  readonly assignments: readonly Assignment[]
  readonly days: readonly DutyDay[]
  /** Those that both said yes to, the latest first. */
  readonly swaps: readonly DutySwap[]
  readonly chosen: readonly ChosenHost[]
  /** Evenings that were closed. */
  readonly closed: readonly { readonly groupId: string; readonly date: Temporal.PlainDate }[]
  readonly people: ReadonlyMap<string, DutyPerson>
}

/** How a member comes to have a duty on a day. */
export type DutyVia = 'TAKEOVER' | 'CHOSEN' | 'SWAP' | 'ASSIGNED' | 'DEPUTY'

export type WhyMissing = 'LEAVE' | 'CANNOT' | 'GONE'

/** Who has a duty on a day. */
export type DutyOn = DutyPlace & {
  /** Null for a gap. */
  readonly memberId: string | null
  readonly via: DutyVia | null
  readonly assignment: Assignment | null
  /** Who was to have it and cannot; null where the first in line has it, or there is none. */
  readonly missing: { readonly memberId: string; readonly why: WhyMissing } | null
}

/** The same as a page shows it. */
export type DutyView = DutyOn & {
  readonly name: string | null
  readonly missingName: string | null
  /** When the evening begins. */
  readonly startsAt: Temporal.Instant
  /** Whether the viewer has it. */
  readonly isOwn: boolean
  /** Whether the viewer can take it over now. */
  readonly canTakeOver: boolean
  /** Whether the viewer took it over, and can give it back. */
  readonly canGiveBack: boolean
  /** Whether nothing about it changes any more. */
  readonly isOver: boolean
}

/** An assignment with its people. */
export type AssignmentView = Assignment & {
  readonly name: string
  readonly deputyName: string | null
}

export type DutiesDesk = {
  readonly groupId: string
  readonly groupName: string
  readonly timeZone: string
  readonly today: Temporal.PlainDate
  /** Weekdays on which the group meets. */
  readonly weekdays: readonly number[]
  /** Those that are not over, by weekday, kind and first day. */
  readonly assignments: readonly AssignmentView[]
  /** The next two weeks, evening by evening. */
  readonly evenings: readonly DutyEvening[]
  readonly canAssign: boolean
}

export type DutyEvening = {
  readonly date: Temporal.PlainDate
  readonly duties: readonly DutyView[]
}

/** Duties of a group that no one has. */
export type DutyGap = QueueHead & {
  readonly groupId: string
  /** The evenings that are meant, the first of them first: since when each lacks it, and when it begins. */
  readonly evenings: readonly {
    readonly since: Temporal.Instant
    readonly startsAt: Temporal.Instant
  }[]
}

/** An ask to swap, as one of the two sees it. */
export type SwapView = DutySwap & {
  readonly id: string
  readonly groupName: string
  readonly askerName: string
  readonly otherName: string
  readonly state: DutySwapState
  readonly askedAt: Temporal.Instant
  /** Whether the viewer is asked, and not who asked. */
  readonly toMe: boolean
}

/** A day of the member's own, with what they can do about it. */
export type OwnDuty = DutyView & {
  readonly groupName: string
  /** They said that they cannot. */
  readonly cannot: boolean
  /** Whether they can ask to swap it. */
  readonly canSwap: boolean
  /** The ask to swap it that waits. */
  readonly swapId: string | null
}

export type OwnDuties = {
  readonly today: Temporal.PlainDate
  readonly timeZone: string
  readonly days: readonly OwnDuty[]
  readonly asks: readonly SwapView[]
}

/** A day of another that can be had for one's own. */
export type SwapChoice = {
  readonly date: Temporal.PlainDate
  readonly memberId: string
  readonly name: string
}
