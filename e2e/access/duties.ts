import { ANY_DUTY, COORDINATORS, MEMBERS, NO_MEMBER, PLANNING, forSelf, may } from './answers'
import type { CommandRule, RouteRule } from './answers'

/** Who has which duty of an evening. */
export const DUTIES_ROUTES: readonly RouteRule[] = [
  { route: '/me/duties', answers: MEMBERS },
  // Without a day of one's own there is nothing to swap.
  { route: '/me/duties/swap', answers: NO_MEMBER },
  { route: '/desk/duties', answers: ANY_DUTY },
  { route: '/desk/duties/new', answers: COORDINATORS },
  { route: '/desk/duties/thanks', answers: ANY_DUTY },
  { route: '/desk/duties/[id]', record: 'duty', answers: COORDINATORS },
]

export const DUTIES_COMMANDS: readonly CommandRule[] = [
  may('duties assignDuty', PLANNING),
  may('duties changeDuty', PLANNING),
  may('duties endDuty', PLANNING),
  // The duty of a host: for those who hold that role.
  may('duties takeOverDuty', ['HOST', 'ORGANISER', 'OWNER']),
  forSelf('duties giveBackDuty'),
  forSelf('duties cannotHaveDuty'),
  forSelf('duties canHaveDutyAfterAll'),
  forSelf('duties askSwap'),
  forSelf('duties withdrawSwap'),
  forSelf('duties acceptSwap'),
  forSelf('duties declineSwap'),
  may('deadlines markTalk', PLANNING),
  may('deadlines unmarkTalk', PLANNING),
]
