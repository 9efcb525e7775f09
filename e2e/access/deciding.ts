import {
  MEMBERS,
  may,
  ORGANISERS,
  ORGANISING,
  PLANNING,
  quiet,
  type CommandRule,
  type RouteRule,
} from './answers'

/** What organisers decide about applications, and what follows for those they admit. */
export const DECIDING_ROUTES: readonly RouteRule[] = [
  { route: '/desk/applications', answers: ORGANISERS },
  { route: '/desk/applications/csv', answers: quiet(ORGANISERS) },
  {
    route: '/desk/applications/[id]',
    thing: 'applicant without a voucher',
    answers: ORGANISERS,
  },
  { route: '/welcome', answers: MEMBERS },
]

export const DECIDING_COMMANDS: readonly CommandRule[] = [
  may('applications/commands-deciding decide', ORGANISING),
  may('applications/commands-deciding undoDecision', ORGANISING),
  may('applications/commands-deciding-many decideMany', ORGANISING),
  may('applications/commands-telling tellNow', ORGANISING),
  may('applications/commands-asking ask', ORGANISING),
  may('applications/commands-asking letThrough', ORGANISING),
  may('applications/commands-notes addNote', ORGANISING),
  may('applications/commands-notes dropNote', ORGANISING),
  may('schedule/commands-offers letOfferGo', PLANNING),
]
