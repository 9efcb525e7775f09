import { may, ORGANISERS, ORGANISING, EDITING, type CommandRule, type RouteRule } from './answers'

export const MATCHING_ROUTES: readonly RouteRule[] = [
  { route: '/desk/same-person', answers: ORGANISERS },
  { route: '/desk/people/[id]/merge', record: 'member', answers: ORGANISERS },
  { route: '/desk/people/[id]/split', record: 'member', answers: ORGANISERS },
]

export const MATCHING_COMMANDS: readonly CommandRule[] = [
  may('matching acceptProposal', ORGANISING),
  may('matching declineProposal', ORGANISING),
  may('matching reopenProposal', ORGANISING),
  may('matching claimThing', ORGANISING),
  may('matching releaseThing', ORGANISING),
  may('matching adoptLabel', ORGANISING),
  may('matching askForResolving', ORGANISING),
  may('matching stopResolving', ORGANISING),
  may('matching mergeMembers', ORGANISING),
  may('matching undoJoining', ORGANISING),
  may('matching splitMember', ORGANISING),
  may('matching resolveGroup', EDITING),
]
