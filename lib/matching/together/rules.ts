import type { Reason, ReasonCode } from '@/lib/matching/types'

/** What speaks for one person, and nothing else. */
const FOR: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'SAME_TEXT',
  'SAME_BARE',
  'SAME_NAME',
  'NAME_INSIDE',
  'SAME_COMPANY',
  'SAME_ROLE',
  'SAME_CITY',
  'ONLY_ONE',
  'QUOTED_AS',
  'ANSWERS',
  'USED_TOGETHER',
])

/** The same letter for letter, and no reason speaks against it: such matches may be accepted together. */
export function isExact(reasons: readonly Reason[]): boolean {
  return (
    reasons.some(({ code }) => code === 'SAME_TEXT') && reasons.every(({ code }) => FOR.has(code))
  )
}
