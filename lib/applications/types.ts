export type ApplicationState =
  | 'PROVING'
  | 'VOUCHING'
  | 'WAITING'
  | 'ASKED'
  | 'WAITLISTED'
  | 'ADMITTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'EXPIRED'

/** States in which organisers may still decide. */
export const DECIDABLE = ['VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED'] as const

/** What organisers can decide. */
export type Choice = 'ADMITTED' | 'DECLINED' | 'WAITLISTED'

export type ApplicationEventKind =
  | 'SUBMITTED'
  | 'PROVEN'
  | 'VOUCHED'
  | 'UNVOUCHED'
  | 'LET_THROUGH'
  | 'QUESTION'
  | 'ANSWER'
  | 'ADMITTED'
  | 'DECLINED'
  | 'WAITLISTED'
  | 'UNDONE'
  | 'NOTIFIED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'MOVED'
