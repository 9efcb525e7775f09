import type { Temporal } from 'temporal-polyfill'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import type { NotInView } from './schema'

export type InvitationWay = 'MAIL' | 'FILE' | 'HAND'

/** How members came in first; UNKNOWN where it was not kept. */
export type FirstWay = LinkPurpose | 'UNKNOWN'

/** One group's progress. */
export type GroupProgress = {
  readonly id: string
  readonly name: string
  readonly members: number
  /** By the way they came in first; a way that brought no member is left out. */
  readonly ways: ReadonlyMap<FirstWay, number>
  readonly inside: number
}

/** What became of the mail of an invitation, as far as this app and the next mail server know. */
export type Delivery =
  | 'WAITING'
  | 'QUEUED'
  | 'SENT'
  /** Nothing is sent from here: it lies in the mailbox of this machine (demo and development). */
  | 'MAILBOX'
  /** The server said no for good (SMTP 5xx). */
  | 'REFUSED'
  /** It was tried, and is tried again. */
  | 'TRYING'
  | 'TOO_LATE'
  | 'SKIPPED'
  | 'CANCELLED'
  /** Mails are kept for thirty days. */
  | 'FORGOTTEN'

/** A batch of invitations and what became of it. */
export type BatchView = {
  readonly id: string
  readonly way: InvitationWay
  readonly group: string | null
  readonly createdAt: Temporal.Instant
  /** The member's name; null for one who was erased. */
  readonly by: string | null
  readonly endedAt: Temporal.Instant | null
  readonly cancelled: boolean
  readonly total: number
  /** How many of its members came in since. */
  readonly came: number
  /** How many links of it can still be opened. */
  readonly open: number
  /** How many of them are of members who came in another way. */
  readonly openOfCame: number
  readonly deliveries: ReadonlyMap<Delivery, number>
}

/** A member who never came in. */
export type NotIn = {
  readonly memberId: string
  readonly nickname: string
  readonly group: string
  readonly hasAddress: boolean
  /** Whether the viewer may hand them a link. */
  readonly mayHand: boolean
  /** The last invitation; null when there was none. */
  readonly invited: {
    readonly way: InvitationWay
    readonly at: Temporal.Instant
    readonly delivery: Delivery
    /** Until when its link can be opened; null when it cannot. */
    readonly opensUntil: Temporal.Instant | null
  } | null
}

/** What a page of invitations by one way shows. */
export type InvitingDesk = {
  readonly batches: readonly BatchView[]
  /** Whether mail reaches anyone from here. */
  readonly hasMail: boolean
  /** Members who never came in and could be invited this way now. */
  readonly ready: number
  /** Those of them whose last invitation can still be opened. */
  readonly invited: number
  /** Members who never came in and have no address. */
  readonly noAddress: number
}

/** One page of those who never came in. */
export type NotInPage = {
  readonly rows: readonly NotIn[]
  readonly page: number
  readonly pages: number
  readonly counts: Readonly<Record<NotInView, number>>
  /** The first of those not invited yet whom the viewer may hand a link. */
  readonly next: NotIn | null
}
