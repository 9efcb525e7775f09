import type { Temporal } from 'temporal-polyfill'
import type { Difference } from '@/lib/nights/templates/rules'
import type { TemplateTerms, TemplateVersion } from '@/lib/nights/templates/types'
import type { GroupView, NightClocks } from '@/lib/nights/types'

type EveningVersion = TemplateVersion & {
  /** Who published it; null for the first version, and for an erased person. */
  readonly author: string | null
}

/** The week of one group, as the settings show it. */
export type EveningSettings = {
  readonly timeZone: string
  /** Whose holidays the plan keeps. */
  readonly country: string
  readonly groups: readonly GroupView[]
  readonly group: GroupView
  /** Today in the community's zone: no version begins before. */
  readonly today: Temporal.PlainDate
  /** What lays out an evening of today. */
  readonly terms: TemplateTerms
  /** The version in force today; null while the group has the first terms unpublished. */
  readonly inForce: number | null
  /** The version that the next one is based on. */
  readonly after: number
  /** Newest first. */
  readonly versions: readonly EveningVersion[]
  /** Published, and not in force yet. */
  readonly coming: readonly EveningVersion[]
}

/** An evening that stands on the plan and is not as the terms would lay it out. It stays as it is. */
type DifferentEvening = {
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  readonly clocks: NightClocks
  readonly differences: readonly Difference[]
}

export type PlannedBeside = {
  /** How many evenings are planned from the first day on, and how many of them differ. */
  readonly planned: number
  readonly total: number
  readonly rows: readonly DifferentEvening[]
  readonly page: number
  readonly pages: number
}
