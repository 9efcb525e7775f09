import type { Temporal } from 'temporal-polyfill'

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
