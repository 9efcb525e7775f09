import type { SharedPlan } from '@/lib/talks/view/types'

/** One line of the plan as it is passed on, in words. */
export type SheetRow = {
  /** `周一` · `Mon` */
  readonly weekday: string
  /** `12.01` · `1 Dec` */
  readonly day: string
  /** `19:30`; null for an evening that has no talk. */
  readonly clock: string | null
  readonly title: string
  /** Speaker, what moved and why, one after another; none where there is nothing to say. */
  readonly notes: readonly string[]
  /** How it stands: a talk to come or given, one that is not given here, an open evening, one kept free. */
  readonly kind: 'TALK' | 'GONE' | 'OPEN' | 'FREE'
  readonly isTonight: boolean
}

/** A week or a month of a group's plan in words: the text and the picture are made from this alone. */
export type PlanSheet = {
  readonly span: SharedPlan['span']
  readonly community: string
  readonly group: string
  /** `本周排期` · `This week` */
  readonly heading: string
  /** `11 月 23 – 29 日` */
  readonly period: string
  readonly zone: string
  /** Where the plan stands as it is now. */
  readonly link: string
  readonly rows: readonly SheetRow[]
}
