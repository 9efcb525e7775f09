import type { Temporal } from 'temporal-polyfill'
import type { GroupView } from '@/lib/nights/types'

/** What a member does for an evening, in the order in which it comes about. */
export const DEEDS = ['COORDINATED', 'SPOKE', 'HOSTED', 'EDITED'] as const
export type Deed = (typeof DEEDS)[number]

/** One deed of a member, on the day that it counts for. */
export type Done = {
  readonly memberId: string
  readonly deed: Deed
  readonly date: Temporal.PlainDate
}

/** How often a member did what in a month; a deed that they did not do is not there. */
export type MonthCredit = {
  readonly month: Temporal.PlainYearMonth
  readonly counts: Readonly<Partial<Record<Deed, number>>>
}

/** How a member is to be thanked, as they wish. */
export type ThanksWish = 'NAMED' | 'ROLE' | 'LEFT_OUT'

/** Who is thanked for a deed: some by name, the others by how many they are. */
export type Thanked = { readonly names: readonly string[]; readonly others: number }

export type Thanks = {
  readonly groupId: string
  readonly month: Temporal.PlainYearMonth
  /** Evenings that took place. */
  readonly evenings: number
  readonly deeds: Readonly<Record<Deed, Thanked>>
}

export type ThanksPage = {
  readonly groups: readonly GroupView[]
  readonly group: GroupView
  readonly thanks: Thanks
  /** The month that is on, which is not over. */
  readonly current: Temporal.PlainYearMonth
}
