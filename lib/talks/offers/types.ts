import type { Temporal } from 'temporal-polyfill'

/** Where it was said what a member could speak about. `group`: in the chat, noted by a coordinator. */
export const OFFER_SOURCES = ['application', 'profile', 'wish', 'ask', 'group'] as const
/** `promise`: with a time, and in a list of its own (`promises/`). */
export type OfferSource = (typeof OFFER_SOURCES)[number] | 'promise'

export const OFFER_SORTS = ['new', 'old', 'name'] as const
type OfferSort = (typeof OFFER_SORTS)[number]

export type OfferFilter = {
  readonly query: string
  /** Empty for all groups. */
  readonly group: string
  readonly source: (typeof OFFER_SOURCES)[number] | ''
  /** Those that were planned or let go, instead of the open ones. */
  readonly closed: '' | 'yes'
  readonly sort: OfferSort
  readonly page: number
}

/** What a member said they could speak about, for coordinators. */
export type Offer = {
  readonly id: string
  readonly topic: string
  readonly source: string
  readonly offeredAt: Temporal.Instant
  readonly memberId: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly groupId: string
}

/** One in the pool, with what came of it so far. */
export type PooledOffer = Offer & {
  readonly groupName: string
  /** The ask under way that came of it, or of its member; null where none is. */
  readonly askId: string | null
  readonly closedAt: Temporal.Instant | null
  readonly talkId: string | null
  readonly thanks: string | null
  /** It has waited so long that coordinators are reminded of it. */
  readonly isOld: boolean
}

export type OfferPool = {
  readonly offers: readonly PooledOffer[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly timeZone: string
}
