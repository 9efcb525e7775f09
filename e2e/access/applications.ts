import { DECIDING_COMMANDS, DECIDING_ROUTES } from './deciding'
import { MEMBERS, own, PUBLIC, type CommandRule, type RouteRule } from './answers'

/** Who wants to join, where do they stand, and what was decided. */
export const APPLICATIONS_ROUTES: readonly RouteRule[] = [
  { route: '/apply', answers: PUBLIC },
  { route: '/application', answers: PUBLIC },
  { route: '/application/open', answers: PUBLIC },
  { route: '/referrals/waiting', answers: MEMBERS },
  { route: '/referrals/waiting/[id]', thing: 'applicant without a voucher', answers: MEMBERS },
  ...DECIDING_ROUTES,
]

/** What applicants do with their own application, and nobody for them. */
function applicants(command: string): CommandRule {
  return { command, allowed: ['APPLICANT'], refusal: 'NOT_ALLOWED' }
}

export const APPLICATIONS_COMMANDS: readonly CommandRule[] = [
  {
    command: 'applications/commands-applying applyToJoin',
    allowed: ['VISITOR', 'APPLICANT'],
    refusal: 'APPLY_AS_MEMBER',
  },
  applicants('applications/commands-own answerQuestion'),
  applicants('applications/commands-own correctApplication'),
  applicants('applications/commands-own withdrawApplication'),
  applicants('applications/commands-own correctAddress'),
  applicants('applications/commands-own sendProofAgain'),
  own('applications/commands-vouching vouch'),
  own('applications/commands-vouching retractReferral'),
  ...DECIDING_COMMANDS,
]
