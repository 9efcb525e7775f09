import type { TalkOrigin } from '@/lib/talks/types'

/** Up to tonight and what is planned after it: how far back the talks are counted. */
export const ORIGIN_PERIODS = ['quarter', 'year', 'all'] as const
export type OriginPeriod = (typeof ORIGIN_PERIODS)[number]

/** How many talks of a group came to the plan in each way; those called off are not counted. */
export type OriginCounts = {
  readonly period: OriginPeriod
  readonly total: number
  readonly counts: Readonly<Record<TalkOrigin, number>>
}
