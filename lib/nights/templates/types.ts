import type { Temporal } from 'temporal-polyfill'
import { EveningOpener } from '@/lib/db/generated/enums'
import type { NightTemplate } from '@/lib/nights/types'
import type { DatedVersion } from '@/lib/versioned/types'

/** Which hosts may open and steer an evening: every host, or its own where it has one. */
export const EVENING_OPENERS = Object.values(EveningOpener)
export type { EveningOpener }

/** What a version says: the weekdays, the clocks, who opens the evenings, and how long they can be caught up on. */
export type TemplateTerms = NightTemplate & {
  readonly opener: EveningOpener
  /** So many days after the transcript is published reading it counts as caught up; 0 for never. */
  readonly catchUpDays: number
}

/** A version of a group's week, as it was published. */
export type TemplateVersion = TemplateTerms &
  DatedVersion & {
    readonly id: string
    readonly groupId: string
    /** The local date from which it lays evenings out. */
    readonly firstDay: Temporal.PlainDate
    readonly note: string
    readonly authorId: string | null
  }
