import { may, ORGANISERS, ORGANISING, type CommandRule, type RouteRule } from './answers'

export const COMPLIANCE_ROUTES: readonly RouteRule[] = [
  { route: '/desk/names', answers: ORGANISERS },
  { route: '/desk/names/trend', answers: ORGANISERS },
  { route: '/desk/names/remind', thing: 'member in breach', answers: ORGANISERS },
  { route: '/desk/names/reminders', answers: ORGANISERS },
  { route: '/desk/names/reminders/[id]', thing: 'kept reminder', answers: ORGANISERS },
  { route: '/desk/names/[memberId]', thing: 'member in breach', answers: ORGANISERS },
]

export const COMPLIANCE_COMMANDS: readonly CommandRule[] = [
  may('compliance/commands-reminders composeReminders', ORGANISING),
  may('compliance/commands-reminders dropReminders', ORGANISING),
  may('compliance/commands-sending markSent', ORGANISING),
  may('compliance/commands-exemptions exemptMember', ORGANISING),
  may('compliance/commands-exemptions liftExemption', ORGANISING),
  may('compliance/commands-decisions decideCase', ORGANISING),
  may('compliance/commands-decisions undoDecision', ORGANISING),
]
