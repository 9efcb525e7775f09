import {
  desk,
  forSelf,
  may,
  MEMBERS,
  PLANNING,
  QUIET_MEMBERS,
  type CommandRule,
  type RouteRule,
} from './answers'

/** What members wish to hear. The demo keeps it from visitors. */

const TENDING = ['EDITOR', ...PLANNING] as const

export const WISH_ROUTES: readonly RouteRule[] = [
  { route: '/wishes', answers: MEMBERS },
  { route: '/wishes/[id]', record: 'wish', answers: QUIET_MEMBERS },
  { route: '/desk/wishes', answers: desk('EDITOR', 'COORDINATOR') },
  { route: '/desk/wishes/[id]', record: 'wish', answers: desk('EDITOR', 'COORDINATOR') },
]

export const WISH_COMMANDS: readonly CommandRule[] = [
  forSelf('talks makeWish'),
  forSelf('talks voteForWish'),
  forSelf('talks takeVoteBack'),
  forSelf('talks offerForWish'),
  may('talks editWish', TENDING),
  may('talks mergeWishes', TENDING),
  may('talks undoMerge', TENDING),
  may('talks closeWish', TENDING),
  may('talks reopenWish', TENDING),
  may('talks linkWish', PLANNING),
]
