import type { NightView } from './types'

/**
 * Whether a talk could be planned on the evening without a further question: nothing stands on it, it is neither kept
 * free nor for a member, it is no holiday, and it lies ahead.
 */
export function isOpen({
  talk,
  blockedReason,
  isKept,
  day,
  status,
}: Pick<NightView, 'talk' | 'blockedReason' | 'isKept' | 'day' | 'status'>): boolean {
  return (
    talk === null &&
    blockedReason === null &&
    !isKept &&
    day.kind !== 'HOLIDAY' &&
    status === 'AHEAD'
  )
}
