import {
  MEMBERS,
  ORGANISERS,
  ORGANISING,
  may,
  forSelf,
  type CommandRule,
  type RouteRule,
} from './answers'

/** Who is who, what they show of themselves, their leave, and the seats of the groups. */
export const MEMBERS_ROUTES: readonly RouteRule[] = [
  { route: '/me', answers: MEMBERS },
  { route: '/me/profile', answers: MEMBERS },
  { route: '/me/visibility', answers: MEMBERS },
  { route: '/me/names', answers: MEMBERS },
  { route: '/me/preview', answers: MEMBERS },
  { route: '/me/leave', answers: MEMBERS },
  { route: '/me/group', answers: MEMBERS },
  { route: '/members', answers: MEMBERS },
  { route: '/members/[id]', record: 'member', answers: MEMBERS },
  { route: '/desk/people', answers: ORGANISERS },
  { route: '/desk/people/new', answers: ORGANISERS },
  { route: '/desk/people/[id]', record: 'member', answers: ORGANISERS },
  { route: '/desk/groups', answers: ORGANISERS },
]

export const MEMBERS_COMMANDS: readonly CommandRule[] = [
  forSelf('members editOwnProfile'),
  forSelf('members choosePreferences'),
  forSelf('members addOwnName'),
  forSelf('members takeBackOwnName'),
  forSelf('members takeLeave'),
  forSelf('members endLeave'),
  forSelf('members askTransfer'),
  forSelf('members withdrawTransfer'),
  may('members addMember', ORGANISING),
  may('members correctMember', ORGANISING),
  may('members changeRole', ORGANISING),
  may('members changeStatus', ORGANISING),
  may('members flagMember', ORGANISING),
  may('members unflagMember', ORGANISING),
  may('members decideTransfer', ORGANISING),
  may('members changeCapacity', ORGANISING),
  may('members describeGroups', ORGANISING),
  may('members grantException', ORGANISING),
  may('members revokeException', ORGANISING),
]
