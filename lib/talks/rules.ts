import type { TalkState } from './types'

/**
 * What may become of a talk. HELD goes back to PLANNED only when a host reopens the night
 * that was closed by mistake; POSTPONED becomes PLANNED again when it is given a date.
 */
const NEXT: Readonly<Record<TalkState, readonly TalkState[]>> = {
  PLANNED: ['HELD', 'CANCELLED', 'POSTPONED'],
  HELD: ['PLANNED'],
  CANCELLED: ['PLANNED'],
  POSTPONED: ['PLANNED'],
}

export function canBecome(from: TalkState, to: TalkState): boolean {
  return NEXT[from].includes(to)
}

/** Whether a talk in this state holds its night, so that no other may stand there. */
export function holdsNight(state: TalkState): boolean {
  return state === 'PLANNED' || state === 'HELD'
}

/** Whether a talk in this state is not given as it was planned: without a date, or not at all. */
export function isCalledOff(state: TalkState): boolean {
  return state === 'CANCELLED' || state === 'POSTPONED'
}
