import type { Temporal } from 'temporal-polyfill'

/** Where it was said what a member could speak about. `group`: in the chat, noted by a coordinator. */
export const OFFER_SOURCES = ['application', 'profile', 'wish', 'ask', 'group'] as const
export type OfferSource = (typeof OFFER_SOURCES)[number]

/** What a member said they could speak about, for coordinators. */
export type Offer = {
  readonly id: string
  readonly topic: string
  readonly offeredAt: Temporal.Instant
  readonly memberId: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly groupId: string
}

export type OfferPage = {
  readonly offers: readonly Offer[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
