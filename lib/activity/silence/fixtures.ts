import { momentsOf, type Moment } from '@/lib/activity/rules-days'
import type { MemberFacts } from '@/lib/activity/types'

export const ZONE = 'Asia/Shanghai'
/** Noon in the zone. */
export const NOW = Date.parse('2026-06-10T04:00:00Z')

/** An instant `days` days before `NOW`. */
export const ago = (days: number) => NOW - days * 24 * 3_600_000

export const now = (at = NOW): Moment => {
  const [moment] = momentsOf([at], ZONE)
  if (moment === undefined) throw new Error('No moment.')
  return moment
}

/** A member who joined long ago and has no evidence since. */
export function memberFacts(change: Partial<MemberFacts> = {}): MemberFacts {
  return {
    memberId: 'm',
    joinedAt: ago(400),
    duty: false,
    hosting: [],
    talks: [],
    leaves: [],
    kept: [],
    seen: [null],
    doubts: [null],
    ...change,
  }
}
