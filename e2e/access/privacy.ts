import {
  MEMBERS,
  MOVED,
  may,
  ORGANISERS,
  ORGANISING,
  forSelf,
  QUIET_MEMBERS,
  quiet,
  type CommandRule,
  type RouteRule,
} from './answers'

export const PRIVACY_ROUTES: readonly RouteRule[] = [
  { route: '/farewell', answers: { ...MOVED, VISITOR: 'ok', APPLICANT: 'ok' } },
  { route: '/me/data', answers: MEMBERS },
  { route: '/me/data/export', answers: QUIET_MEMBERS },
  { route: '/desk/people/[id]/data', record: 'member', answers: ORGANISERS },
  { route: '/desk/people/[id]/data/export', record: 'member', answers: quiet(ORGANISERS) },
  { route: '/desk/applications/[id]/forget', record: 'application', answers: ORGANISERS },
]

export const PRIVACY_COMMANDS: readonly CommandRule[] = [
  forSelf('privacy changeConsents'),
  forSelf('privacy askForCorrection'),
  may('privacy exportData', ORGANISING),
  may('privacy eraseMember', ORGANISING),
  may('privacy forgetApplicant', ORGANISING),
]
