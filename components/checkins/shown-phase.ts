import type { LiveNight } from '@/lib/checkins/types-live'
import type { NightPhase } from '@/lib/nights/types'

/** The phase to show: the talk is on at its hour even if no host pressed anything. */
export function shownPhase({ status, phase }: LiveNight): NightPhase {
  return status === 'TALK' ? 'TALK' : phase
}
