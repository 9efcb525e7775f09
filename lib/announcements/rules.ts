import type { NightOccupancy, NightPhase } from '@/lib/nights/types'
import { ANNOUNCEMENTS, type AnnouncementKind } from './types'

/** What the choice of a text depends on; occupancy and phase are those of lib/nights. */
export type Moment = {
  readonly occupancy: NightOccupancy
  readonly phase: NightPhase
  /** Minutes until the check-in closes; null when it is not open. */
  readonly minutesLeft: number | null
  /** Whether the talk has been moved to these times. */
  readonly moved: boolean
}

/** From so many minutes before the end a reminder is more use than the invitation. */
const CLOSING_MINUTES = 5

/** The text that fits this moment; null on a night with nothing to announce. */
export function announcementFor(moment: Moment): AnnouncementKind | null {
  switch (moment.occupancy) {
    case 'CANCELLED':
      return 'CANCELLED'
    case 'POSTPONED':
      return 'MOVED'
    case 'EMPTY':
    case 'BLOCKED':
      return null
    case 'ON':
      return duringEvening(moment)
  }
}

/** The other texts one may want on such a night, in the order of the evening. */
export function otherAnnouncements(moment: Moment): readonly AnnouncementKind[] {
  if (moment.occupancy !== 'ON') return []
  const now = announcementFor(moment)
  return ANNOUNCEMENTS.filter(
    (kind) =>
      kind !== now &&
      kind !== 'CANCELLED' &&
      kind !== 'FOUND' &&
      kind !== 'CREDIT' &&
      (kind !== 'CLOSING' || moment.minutesLeft !== null) &&
      (kind !== 'WAIT' || isYetToBegin(moment)) &&
      (kind !== 'MOVED' || moment.moved),
  )
}

/** The talk was moved, and may have been put off this evening. */
function isYetToBegin({ moved, phase }: Moment): boolean {
  return moved && (phase === 'ANNOUNCED' || phase === 'CHECK_IN')
}

function duringEvening({ phase, minutesLeft }: Moment): AnnouncementKind {
  switch (phase) {
    case 'ANNOUNCED':
      return 'PREVIEW'
    case 'CHECK_IN':
      if (minutesLeft === null) return 'START'
      return minutesLeft <= CLOSING_MINUTES ? 'CLOSING' : 'CHECK_IN'
    case 'TALK':
      return 'START'
    case 'SUPPLEMENT':
      return 'SUPPLEMENT'
    case 'QUESTIONS':
      return 'QUESTIONS'
    case 'OPEN_DISCUSSION':
      return 'DISCUSSION'
    case 'CLOSED':
      return 'THANKS'
  }
}
