import { may, ORGANISERS, ORGANISING, type CommandRule, type RouteRule } from './answers'

export const COMPLIANCE_ROUTES: readonly RouteRule[] = [
  { route: '/desk/names', answers: ORGANISERS },
  { route: '/desk/names/trend', answers: ORGANISERS },
  { route: '/desk/names/remind', record: 'member in breach', answers: ORGANISERS },
  { route: '/desk/names/reminders', answers: ORGANISERS },
  { route: '/desk/names/reminders/[id]', record: 'kept reminder', answers: ORGANISERS },
  { route: '/desk/names/[memberId]', record: 'member in breach', answers: ORGANISERS },
]

export const COMPLIANCE_COMMANDS: readonly CommandRule[] = [
  may('compliance composeReminders', ORGANISING),
  may('compliance dropReminders', ORGANISING),
  may('compliance markSent', ORGANISING),
  may('compliance exemptMember', ORGANISING),
  may('compliance liftExemption', ORGANISING),
  may('compliance decideCase', ORGANISING),
  may('compliance undoDecision', ORGANISING),
]
