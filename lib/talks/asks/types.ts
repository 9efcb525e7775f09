import type { Temporal } from 'temporal-polyfill'
import type { AskState } from '@/lib/db/generated/enums'
import type { PickedPerson, TalkOrigin } from '@/lib/talks/types'

export type { AskState }

/** A coordinator asked a member to speak, as both sides see it. */
export type AskView = {
  readonly id: string
  readonly state: AskState
  readonly groupId: string
  readonly groupName: string
  readonly memberId: string
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  /** Who asked; null once they are erased. */
  readonly askedById: string | null
  readonly askedBy: string | null
  readonly origin: TalkOrigin
  readonly offerId: string | null
  readonly wishId: string | null
  /** Empty where the member chooses what to speak about. */
  readonly topic: string
  readonly note: string
  /** The evenings to choose from, in order; none where any would do. */
  readonly dates: readonly Temporal.PlainDate[]
  readonly proposed: Temporal.PlainDate | null
  readonly reason: string | null
  readonly question: string | null
  readonly questionAt: Temporal.Instant | null
  readonly reply: string | null
  readonly talkId: string | null
  /** Where the talk that came of it stands; null where none came, or none stands. */
  readonly evening: Temporal.PlainDate | null
  readonly askedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly remindedDays: number | null
  readonly remindedAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
}

/** What a page for the member who was asked needs. */
export type AskedPage = {
  readonly ask: AskView
  readonly timeZone: string
  /** Whether an answer is still waited for. */
  readonly canAnswer: boolean
  /** Whether the member said yes to an evening that has not begun: they can give it back. */
  readonly canGiveBack: boolean
  /** Evenings of the ask that can still be taken. */
  readonly dates: readonly Temporal.PlainDate[]
  /** Other evenings that are open. */
  readonly others: readonly Temporal.PlainDate[]
}

/** For coordinators: what needs them, what is waited for, and what came of it lately. */
export type DeskAsks = {
  /** Another evening was named, or something was asked back. */
  readonly toDo: readonly AskView[]
  readonly open: readonly AskView[]
  readonly ended: readonly AskView[]
  readonly timeZone: string
  readonly now: Temporal.Instant
}

/** One ask at the desk, with what can be sent to the member by hand. */
export type DeskAsk = {
  readonly ask: AskView
  readonly timeZone: string
  /** Opens the answer page without a sign-in; null once it is over. */
  readonly link: string | null
  /** Whether the member can be mailed. */
  readonly hasAddress: boolean
  /** What it is about was promised: it is kept with the promises, and not among the offers. */
  readonly isPromised: boolean
}

/** What the form for asking begins with. */
export type NewAsk = {
  readonly groupId: string
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly open: readonly Temporal.PlainDate[]
  readonly today: Temporal.PlainDate
  readonly answerBy: Temporal.PlainDate
  readonly timeZone: string
  /** Whom the address means; null where that is still to be chosen. */
  readonly who: PickedPerson | null
  readonly topic: string
  readonly offerId: string | null
  readonly wishId: string | null
}
