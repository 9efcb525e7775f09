import type { CommandRule, RouteRule } from './access/answers'
import { ACTIVITY_COMMANDS, ACTIVITY_ROUTES } from './access/activity'
import { ATTENDANCE_COMMANDS, ATTENDANCE_ROUTES } from './access/attendance'
import { CLAIMS_COMMANDS, CLAIMS_ROUTES } from './access/claims'
import { COMPLIANCE_COMMANDS, COMPLIANCE_ROUTES } from './access/compliance'
import { DRAWS_COMMANDS, DRAWS_ROUTES } from './access/draws'
import { MATCHING_COMMANDS, MATCHING_ROUTES } from './access/matching'
import { MEMBERS_COMMANDS, MEMBERS_ROUTES } from './access/members'
import { MOVING_IN_COMMANDS, MOVING_IN_ROUTES } from './access/moving-in'
import { NAMING_COMMANDS, NAMING_ROUTES } from './access/naming'
import { NIGHT_COMMANDS, NIGHT_ROUTES } from './access/nights'
import { INTEREST_COMMANDS } from './access/interest'
import { QUOTAS_COMMANDS, QUOTAS_ROUTES } from './access/quotas'
import { REFERRALS_COMMANDS, REFERRALS_ROUTES } from './access/referrals'
import { APPLICATIONS_COMMANDS, APPLICATIONS_ROUTES } from './access/applications'
import { SEATS_COMMANDS, SEATS_ROUTES } from './access/seats'
import { PRIVACY_COMMANDS, PRIVACY_ROUTES } from './access/privacy'
import { QUESTION_COMMANDS, QUESTION_ROUTES } from './access/questions'
import { ROSTERS_COMMANDS, ROSTERS_ROUTES } from './access/rosters'
import { DUTIES_COMMANDS, DUTIES_ROUTES } from './access/duties'
import { SPEAKERS_COMMANDS, SPEAKERS_ROUTES } from './access/speakers'
import { SETTINGS_COMMANDS, SETTINGS_ROUTES } from './access/settings'
import { WISH_COMMANDS, WISH_ROUTES } from './access/wishes'

/** Who may do what: every route and every command, for every role. Nothing else says it for all. */

export const ROUTES: readonly RouteRule[] = [
  ...NIGHT_ROUTES,
  ...ATTENDANCE_ROUTES,
  ...NAMING_ROUTES,
  ...COMPLIANCE_ROUTES,
  ...MATCHING_ROUTES,
  ...ROSTERS_ROUTES,
  ...MEMBERS_ROUTES,
  ...ACTIVITY_ROUTES,
  ...DRAWS_ROUTES,
  ...PRIVACY_ROUTES,
  ...QUOTAS_ROUTES,
  ...REFERRALS_ROUTES,
  ...APPLICATIONS_ROUTES,
  ...SEATS_ROUTES,
  ...SETTINGS_ROUTES,
  ...SPEAKERS_ROUTES,
  ...DUTIES_ROUTES,
  ...CLAIMS_ROUTES,
  ...MOVING_IN_ROUTES,
  ...WISH_ROUTES,
  ...QUESTION_ROUTES,
]

export const COMMANDS: readonly CommandRule[] = [
  ...NIGHT_COMMANDS,
  ...ATTENDANCE_COMMANDS,
  ...NAMING_COMMANDS,
  ...COMPLIANCE_COMMANDS,
  ...MATCHING_COMMANDS,
  ...ROSTERS_COMMANDS,
  ...MEMBERS_COMMANDS,
  ...ACTIVITY_COMMANDS,
  ...DRAWS_COMMANDS,
  ...PRIVACY_COMMANDS,
  ...QUOTAS_COMMANDS,
  ...REFERRALS_COMMANDS,
  ...APPLICATIONS_COMMANDS,
  ...SEATS_COMMANDS,
  ...SETTINGS_COMMANDS,
  ...SPEAKERS_COMMANDS,
  ...DUTIES_COMMANDS,
  ...CLAIMS_COMMANDS,
  ...MOVING_IN_COMMANDS,
  ...WISH_COMMANDS,
  ...QUESTION_COMMANDS,
  ...INTEREST_COMMANDS,
]
