import { Temporal } from 'temporal-polyfill'
import type { NightFacts } from './types'
import type { NightStatus } from './types'

/** An evening that no host ended is over so many hours after its planned end; as in lib/checkins. */
const UNATTENDED_HOURS = 3

type Evening = Pick<NightFacts, 'phase' | 'times' | 'checkInOpenedAt' | 'checkInClosedAt'>

/** When the check-in really opens and closes: what a host did, else what is planned. */
export function checkInWindow(night: Evening) {
  return {
    opensAt: night.checkInOpenedAt ?? night.times.checkInOpensAt,
    closesAt: night.checkInClosedAt ?? night.times.checkInClosesAt,
  }
}

/**
 * What to say of the evening now: the host's word where there is one, else the clock's. A talk that
 * runs late is still on; one that no host led is over at its planned end.
 */
export function stageOf(night: Evening, now: Temporal.Instant): NightStatus {
  const reached = (instant: Temporal.Instant) => Temporal.Instant.compare(now, instant) >= 0
  const { opensAt, closesAt } = checkInWindow(night)
  switch (night.phase) {
    case 'CLOSED':
      return 'OVER'
    case 'TALK':
    case 'SUPPLEMENT':
    case 'QUESTIONS':
    case 'OPEN_DISCUSSION':
      return reached(night.times.endsAt.add({ hours: UNATTENDED_HOURS })) ? 'OVER' : night.phase
    case 'ANNOUNCED':
    case 'CHECK_IN':
      if (reached(night.times.endsAt)) return 'OVER'
      if (!reached(opensAt)) return 'AHEAD'
      if (!reached(closesAt)) return 'CHECK_IN'
      return reached(night.times.startsAt) ? 'TALK' : 'SOON'
  }
}
