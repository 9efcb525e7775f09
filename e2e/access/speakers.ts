import {
  ALL_ROLES,
  COORDINATORS,
  MEMBERS,
  NO_MEMBER,
  ORGANISERS,
  ORGANISING,
  PLANNING,
  PUBLIC,
  forSelf,
  may,
} from './answers'
import type { CommandRule, RouteRule } from './answers'

/** How speakers come to their evenings. */
export const SPEAKERS_ROUTES: readonly RouteRule[] = [
  { route: '/book', answers: MEMBERS },
  { route: '/me/standby', answers: MEMBERS },
  // Of another member: only its speaker changes what a talk says of itself.
  { route: '/me/talks/[id]', record: 'planned talk', answers: NO_MEMBER },
  { route: '/desk/speakers', answers: COORDINATORS },
  { route: '/asked', answers: MEMBERS },
  // The link answers for the member: no sign-in is needed.
  { route: '/asked', record: 'ask by its link', answers: PUBLIC },
  { route: '/desk/speakers/ask', answers: COORDINATORS },
  { route: '/desk/speakers/offers', answers: COORDINATORS },
  { route: '/me/promises', answers: MEMBERS },
  { route: '/desk/speakers/promises', answers: COORDINATORS },
  { route: '/desk/speakers/promises/new', answers: COORDINATORS },
  { route: '/desk/speakers/promises/[id]', record: 'promise', answers: COORDINATORS },
  // The log is read by editors: who plans and reads it both.
  { route: '/desk/speakers/promises/log', answers: ORGANISERS },
  { route: '/desk/speakers/standby', answers: COORDINATORS },
  { route: '/desk/speakers/standby/[evening]', record: 'evening to fill', answers: COORDINATORS },
  { route: '/desk/speakers/asks/[id]', record: 'ask', answers: COORDINATORS },
]

export const SPEAKERS_COMMANDS: readonly CommandRule[] = [
  forSelf('talks bookNight'),
  forSelf('talks releaseBooking'),
  forSelf('talks rewordOwnTalk'),
  may('talks confirmBooking', PLANNING),
  may('talks declineBooking', PLANNING),
  may('talks saveBookingPolicy', ORGANISING),
  may('talks askSpeaker', PLANNING),
  may('talks withdrawAsk', PLANNING),
  may('talks agreeToEvening', PLANNING),
  may('talks replyToAsked', PLANNING),
  may('talks remindAsked', PLANNING),
  may('talks askStandby', PLANNING),
  may('talks notePromise', PLANNING),
  may('talks changePromise', PLANNING),
  may('talks keepPromise', PLANNING),
  forSelf('talks promiseTalk'),
  forSelf('talks takePromiseBack'),
  forSelf('talks offerStandby'),
  forSelf('talks endStandby'),
  byLink('talks acceptAsk'),
  byLink('talks declineAsk'),
  byLink('talks proposeEvening'),
  byLink('talks askBack'),
  byLink('talks giveBackAsked'),
]

/** With the link, all may: it answers for the member who was asked. */
function byLink(command: string): CommandRule {
  return { command, allowed: ALL_ROLES, refusal: 'SIGN_IN_FIRST' }
}
