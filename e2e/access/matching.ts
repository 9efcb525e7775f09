import { may, ORGANISERS, ORGANISING, EDITING, type CommandRule, type RouteRule } from './answers'

export const MATCHING_ROUTES: readonly RouteRule[] = [
  { route: '/desk/same-person', answers: ORGANISERS },
  { route: '/desk/people/[id]/merge', thing: 'member', answers: ORGANISERS },
  { route: '/desk/people/[id]/split', thing: 'member', answers: ORGANISERS },
]

export const MATCHING_COMMANDS: readonly CommandRule[] = [
  may('matching/commands acceptProposal', ORGANISING),
  may('matching/commands declineProposal', ORGANISING),
  may('matching/commands reopenProposal', ORGANISING),
  may('matching/commands claimThing', ORGANISING),
  may('matching/commands releaseThing', ORGANISING),
  may('matching/commands adoptLabel', ORGANISING),
  may('matching/commands askForResolving', ORGANISING),
  may('matching/commands stopResolving', ORGANISING),
  may('matching/commands-joining mergeMembers', ORGANISING),
  may('matching/commands-joining undoJoining', ORGANISING),
  may('matching/commands-splitting splitMember', ORGANISING),
  may('matching/commands-resolving resolveGroup', EDITING),
]
