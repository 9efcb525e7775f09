import { DECIDABLE, type ApplicationEventKind, type ApplicationState } from './types'

/** Whether organisers may still decide, and the applicant still change something. */
export function isOpen(state: ApplicationState): boolean {
  return (DECIDABLE as readonly ApplicationState[]).includes(state)
}

/** What the history says of a change from one state to another. */
export function eventOf(from: ApplicationState, to: ApplicationState): ApplicationEventKind {
  if (to === 'PROVING') return 'SUBMITTED'
  if (to === 'VOUCHING') return from === 'PROVING' ? 'PROVEN' : 'UNVOUCHED'
  if (to === 'WAITING') return TO_WAITING[from] ?? 'SUBMITTED'
  return to === 'ASKED' ? 'QUESTION' : to
}

const TO_WAITING: Partial<Record<ApplicationState, ApplicationEventKind>> = {
  PROVING: 'PROVEN',
  VOUCHING: 'VOUCHED',
  ASKED: 'ANSWER',
  ADMITTED: 'UNDONE',
  DECLINED: 'UNDONE',
  WAITLISTED: 'UNDONE',
}
