import type { Temporal } from 'temporal-polyfill'

/** An evening ahead, before and after another time zone. */
type EveningInZones = {
  readonly id: string
  readonly date: Temporal.PlainDate
  readonly groupName: string
  /** Null on an evening that is open or kept free. */
  readonly topic: string | null
  readonly startsAt: Temporal.Instant
  /** The same as before where it keeps its moment. */
  readonly startsThenAt: Temporal.Instant
  readonly moves: boolean
}

export type ZonePreview = {
  readonly moved: number
  readonly kept: number
  readonly rows: readonly EveningInZones[]
  readonly page: number
  readonly pages: number
}
