import type { Temporal } from 'temporal-polyfill'

/** What has become of a wish: no speaker yet, a member offered to speak, a talk is planned, or was given. */
const WISH_STATES = ['WANTED', 'FOUND', 'PLANNED', 'GIVEN'] as const
export type WishState = (typeof WISH_STATES)[number]

/** What a list is narrowed to; without one it holds the wishes that are open. */
export const WISH_FILTERS = ['', ...WISH_STATES, 'CLOSED'] as const

export const WISH_SORTS = ['votes', 'new'] as const
type WishSort = (typeof WISH_SORTS)[number]

export type WishFilter = {
  readonly query: string
  readonly state: (typeof WISH_FILTERS)[number]
  readonly sort: WishSort
  /** Only those that the viewer wished for. */
  readonly mine: '' | 'yes'
  readonly page: number
}

/** The talk that a wish became, as far as the viewer may see it. */
type WishTalk = { readonly id: string; readonly topic: string }

export type Wish = {
  readonly id: string
  readonly topic: string
  readonly details: string
  readonly wishedAt: Temporal.Instant
  readonly votes: number
  /** Whether the viewer wished for it. */
  readonly own: boolean
  readonly state: WishState
  readonly talk: WishTalk | null
}

export type WishList = {
  readonly wishes: readonly Wish[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Whether the viewer may wish and vote. */
  readonly canWish: boolean
}

/** A wish that looks like what is being typed. */
export type SimilarWish = { readonly id: string; readonly topic: string; readonly votes: number }

/** One wish with its page. */
export type WishPage = Wish & {
  readonly timeZone: string
  readonly canWish: boolean
  /** Whether the viewer has an offer to speak about it open. */
  readonly offered: boolean
  /** Topics that were merged into it. */
  readonly merged: readonly { readonly id: string; readonly topic: string }[]
  /** Why it is closed; null while it is open. */
  readonly closedReason: string | null
}

type Wisher = {
  readonly memberId: string
  readonly name: string
  readonly at: Temporal.Instant
}

/** A wish as it is worked on at the desk. */
export type DeskWish = WishPage & {
  /** The talk that a coordinator linked by hand. */
  readonly linkedId: string | null
  /** Null for those who do not see who wished. */
  readonly wishers: readonly Wisher[] | null
  readonly similar: readonly SimilarWish[]
}
