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
    record: 'applicant without a voucher',
    answers: ORGANISERS,
  },
  { route: '/welcome', answers: MEMBERS },
]

export const DECIDING_COMMANDS: readonly CommandRule[] = [
  may('applications decide', ORGANISING),
  may('applications undoDecision', ORGANISING),
  may('applications decideMany', ORGANISING),
  may('applications notifyNow', ORGANISING),
  may('applications ask', ORGANISING),
  may('applications letThrough', ORGANISING),
  may('applications addNote', ORGANISING),
  may('applications dropNote', ORGANISING),
  may('talks letOfferGo', PLANNING),
  may('talks noteOffer', PLANNING),
  may('talks reopenOffer', PLANNING),
]
