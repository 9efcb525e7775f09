import type { NightOccupancy, TalkState } from './types'

/**
 * Whether anything happens on a night: from the state of the talk that holds it, else of the last
 * that did (null when none ever stood there), and from why it is kept free.
 */
export function occupancyOf(talk: TalkState | null, blockedReason: string | null): NightOccupancy {
  switch (talk) {
    case 'PLANNED':
    case 'HELD':
      return 'ON'
    case 'CANCELLED':
    case 'POSTPONED':
      return talk
    case null:
      return blockedReason === null ? 'EMPTY' : 'BLOCKED'
  }
}
