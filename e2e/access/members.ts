import {
  MEMBERS,
  ORGANISERS,
  ORGANISING,
  may,
  own,
  type CommandRule,
  type RouteRule,
} from './answers'

/** Who is who, what they show of themselves, their leave, and the seats of the groups. */
export const MEMBERS_ROUTES: readonly RouteRule[] = [
  { route: '/me', answers: MEMBERS },
  { route: '/me/preview', answers: MEMBERS },
  { route: '/me/leave', answers: MEMBERS },
  { route: '/me/group', answers: MEMBERS },
  { route: '/members', answers: MEMBERS },
  { route: '/members/[id]', thing: 'member', answers: MEMBERS },
  { route: '/desk/people', answers: ORGANISERS },
  { route: '/desk/people/new', answers: ORGANISERS },
  { route: '/desk/people/[id]', thing: 'member', answers: ORGANISERS },
  { route: '/desk/groups', answers: ORGANISERS },
]

export const MEMBERS_COMMANDS: readonly CommandRule[] = [
  own('members/commands editOwnProfile'),
  own('members/commands-preferences choosePreferences'),
  own('members/commands-own-names addOwnName'),
  own('members/commands-own-names takeBackOwnName'),
  own('members/commands-leave takeLeave'),
  own('members/commands-leave endLeave'),
  own('members/commands-transfers askTransfer'),
  own('members/commands-transfers withdrawTransfer'),
  may('members/commands addMember', ORGANISING),
  may('members/commands correctMember', ORGANISING),
  may('members/commands changeRole', ORGANISING),
  may('members/commands-standing changeStanding', ORGANISING),
  may('members/commands-standing flagMember', ORGANISING),
  may('members/commands-standing unflagMember', ORGANISING),
  may('members/commands-transfers decideTransfer', ORGANISING),
  may('members/commands-groups changeCapacity', ORGANISING),
  may('members/commands-groups grantException', ORGANISING),
  may('members/commands-groups revokeException', ORGANISING),
]
