import { desk, forSelf, may, MEMBERS, ORGANISERS, ORGANISING, quiet } from './answers'
import type { CommandRule, RouteRule } from './answers'

/** Who was at which evening: one's own, of a night, of all; and what is put right. */
export const ATTENDANCE_ROUTES: readonly RouteRule[] = [
  { route: '/me/evenings', answers: MEMBERS },
  { route: '/desk/attendance', answers: ORGANISERS },
  { route: '/desk/attendance/grid', answers: ORGANISERS },
  { route: '/desk/attendance/disputes', answers: ORGANISERS },
  { route: '/desk/attendance/csv', answers: quiet(ORGANISERS) },
  {
    route: '/desk/attendance/nights/[id]',
    record: 'night',
    answers: desk('HOST', 'COORDINATOR'),
  },
  {
    route: '/desk/attendance/nights/[id]/csv',
    record: 'night',
    answers: quiet(desk('HOST', 'COORDINATOR')),
  },
]

export const ATTENDANCE_COMMANDS: readonly CommandRule[] = [
  may('checkins correctPresence', ORGANISING),
  may('checkins undoCorrection', ORGANISING),
  forSelf('checkins disputePresence'),
  forSelf('checkins withdrawDispute'),
  may('checkins answerDispute', ORGANISING),
  may('checkins reopenDispute', ORGANISING),
]
