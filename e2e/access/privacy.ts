import {
  MEMBERS,
  may,
  ORGANISERS,
  ORGANISING,
  own,
  QUIET_MEMBERS,
  quiet,
  type CommandRule,
  type RouteRule,
} from './answers'

export const PRIVACY_ROUTES: readonly RouteRule[] = [
  { route: '/me/data', answers: MEMBERS },
  { route: '/me/data/export', answers: QUIET_MEMBERS },
  { route: '/desk/people/[id]/data', thing: 'member', answers: ORGANISERS },
  { route: '/desk/people/[id]/data/export', thing: 'member', answers: quiet(ORGANISERS) },
  { route: '/desk/applications/[id]/forget', thing: 'application', answers: ORGANISERS },
]

export const PRIVACY_COMMANDS: readonly CommandRule[] = [
  own('privacy/commands-consents changeConsents'),
  own('privacy/commands-correcting askForCorrection'),
  may('privacy/commands-exporting exportData', ORGANISING),
  may('privacy/commands-erasing eraseMember', ORGANISING),
  may('privacy/commands-forgetting forgetApplicant', ORGANISING),
]
