import { DECIDING_COMMANDS, DECIDING_ROUTES } from './deciding'
import { MEMBERS, forSelf, PUBLIC, type CommandRule, type RouteRule } from './answers'

/** Who wants to join, where do they stand, and what was decided. */
export const APPLICATIONS_ROUTES: readonly RouteRule[] = [
  { route: '/apply', answers: PUBLIC },
  { route: '/application', answers: PUBLIC },
  { route: '/application/open', answers: PUBLIC },
  { route: '/referrals/waiting', answers: MEMBERS },
  { route: '/referrals/waiting/[id]', record: 'applicant without a voucher', answers: MEMBERS },
  ...DECIDING_ROUTES,
]

/** What applicants do with their own application, and no other role for them. */
function applicants(command: string): CommandRule {
  return { command, allowed: ['APPLICANT'], refusal: 'NOT_ALLOWED' }
}

export const APPLICATIONS_COMMANDS: readonly CommandRule[] = [
  {
    command: 'applications applyToJoin',
    allowed: ['VISITOR', 'APPLICANT'],
    refusal: 'APPLY_AS_MEMBER',
  },
  applicants('applications answerQuestion'),
  applicants('applications correctApplication'),
  applicants('applications withdrawApplication'),
  applicants('applications correctAddress'),
  applicants('applications sendProofAgain'),
  forSelf('applications vouch'),
  forSelf('applications retractReferral'),
  ...DECIDING_COMMANDS,
]
