import { MEMBERS, may, ORGANISERS, ORGANISING, forSelf } from './answers'
import type { CommandRule, RouteRule } from './answers'

export const ACTIVITY_ROUTES: readonly RouteRule[] = [
  { route: '/desk/activity', answers: ORGANISERS },
  { route: '/desk/activity/policy', answers: ORGANISERS },
  { route: '/desk/activity/people/[id]', record: 'member', answers: ORGANISERS },
  { route: '/desk/activity/reviews/[id]', record: 'review', answers: ORGANISERS },
  { route: '/me/review', answers: MEMBERS },
]

export const ACTIVITY_COMMANDS: readonly CommandRule[] = [
  may('activity beginReview', ORGANISING),
  may('activity revealReview', ORGANISING),
  may('activity cancelReview', ORGANISING),
  may('activity closeReview', ORGANISING),
  may('activity askDrawn', ORGANISING),
  forSelf('activity answerReview'),
  may('activity recordAnswer', ORGANISING),
  may('activity decideCandidate', ORGANISING),
  may('activity savePolicy', ORGANISING),
]
