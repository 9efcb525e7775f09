import type { Temporal } from 'temporal-polyfill'
import type { MonthCredit } from '@/lib/activity/credit/types'

/** What a member did on an evening, with the talk where it may be read of. */
export type OnEvening = {
  readonly date: Temporal.PlainDate | null
  readonly talk: { readonly id: string; readonly topic: string } | null
}

/** The latest of them, and how many there are. */
export type Counted = { readonly total: number; readonly latest: readonly OnEvening[] }

/** What a member gave, where they were and where they asked, as one reader sees it. */
export type Evenings = {
  /** Null when the member keeps them. */
  readonly talks: readonly OnEvening[] | null
  /** Null unless the member opened them to this reader. */
  readonly nights: Counted | null
  readonly questions: Counted | null
  /** What they did for the evenings, by month; null unless the member opened it to this reader. */
  readonly credit: readonly MonthCredit[] | null
}
