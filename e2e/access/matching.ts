import { may, ORGANISERS, ORGANISING, EDITING, type CommandRule, type RouteRule } from './answers'

export const MATCHING_ROUTES: readonly RouteRule[] = [
  { route: '/desk/same-person', answers: ORGANISERS },
  { route: '/desk/people/[id]/merge', record: 'member', answers: ORGANISERS },
  { route: '/desk/people/[id]/split', record: 'member', answers: ORGANISERS },
]

export const MATCHING_COMMANDS: readonly CommandRule[] = [
  may('matching acceptProposal', ORGANISING),
  may('matching acceptTogether', ORGANISING),
  may('matching reopenTogether', ORGANISING),
  may('matching declineProposal', ORGANISING),
  may('matching reopenProposal', ORGANISING),
  may('matching claimAlias', ORGANISING),
  may('matching releaseAlias', ORGANISING),
  may('matching rejoinAlias', ORGANISING),
  may('matching adoptLabel', ORGANISING),
  may('matching startMatching', ORGANISING),
  may('matching stopMatching', ORGANISING),
  may('matching mergeMembers', ORGANISING),
  may('matching undoMerge', ORGANISING),
  may('matching splitMember', ORGANISING),
  may('matching matchGroup', EDITING),
  may('matching recognisePeople', EDITING),
]
