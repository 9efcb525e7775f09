import type { Phase } from '@/lib/checkins/types'
import type { LiveNight } from '@/lib/checkins/types-live'

/**
 * What to call this moment: the host's word; but once the check-in has closed and the hour of the
 * talk has come, the talk is on even if no host pressed anything.
 */
export function shownPhase(night: LiveNight, startsAt: string, now: number): Phase {
  const waiting = night.phase === 'ANNOUNCED' || night.phase === 'CHECK_IN'
  return waiting && night.window === 'AFTER' && now >= Date.parse(startsAt) ? 'TALK' : night.phase
}
