import type { Temporal } from 'temporal-polyfill'
import { DayCorrectionKind } from '@/lib/db/generated/enums'

/** What an organiser says of a date: a day off, a working day made up for one, or a day like its weekday. */
export const CORRECTION_KINDS = Object.values(DayCorrectionKind)
export type CorrectionKind = DayCorrectionKind

type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP'

/** What a day is called, in both languages. */
export type DayName = { readonly zh: string; readonly en: string }

/** What a date is for the community. */
export type Day = {
  readonly kind: DayKind
  /** Of a holiday, or of the holiday that a working day is made up for; null where nothing is said. */
  readonly name: DayName | null
  /** Whether an organiser said so. */
  readonly corrected: boolean
}

/** A date that is not like its weekday, as the country announced it. */
export type AnnouncedDay = { readonly kind: 'HOLIDAY' | 'MAKE_UP'; readonly name: DayName }

/** What is known of the dates that are asked for, by date as `YYYY-MM-DD`. */
export type DayFacts = {
  readonly announced: ReadonlyMap<string, AnnouncedDay>
  readonly corrections: ReadonlyMap<string, CorrectedDay>
}

export type CorrectedDay = { readonly kind: CorrectionKind; readonly name: string }

/** A correction as it was saved. */
export type Correction = CorrectedDay & {
  readonly id: string
  readonly date: Temporal.PlainDate
  /** The list it came with; null for one by hand. */
  readonly importId: string | null
  /** When it was taken back; null while it holds. */
  readonly endedAt: Temporal.Instant | null
}

/** One date of a list that is imported. */
export type ListedDay = {
  readonly date: Temporal.PlainDate
  readonly kind: CorrectionKind
  readonly name: string
}

/** What became of a list. */
export type Imported = {
  /** Null when nothing was added. */
  readonly importId: string | null
  readonly added: number
  /** Dates that say the same already. */
  readonly same: number
  /** Dates that an organiser corrected otherwise: these stay. */
  readonly kept: readonly string[]
}

/** A year of the community's days, as its organisers correct it. */
export type HolidayDesk = {
  readonly timeZone: string
  readonly today: Temporal.PlainDate
  /** ISO 3166 code; empty for none. */
  readonly country: string
  readonly noticeHours: number
  readonly year: number
  /** Whether the country's days of the year are known to the app. */
  readonly announced: boolean
  /** Days that are not like their weekday, with what was said of them without a correction. */
  readonly days: readonly (Day & { readonly date: Temporal.PlainDate })[]
  /** Corrections of the year that hold, by date. */
  readonly corrections: readonly Correction[]
  /** Those that were taken back and can be put back, the latest first. */
  readonly ended: readonly Correction[]
}
