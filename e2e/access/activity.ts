import { MEMBERS, may, ORGANISERS, ORGANISING, own } from './answers'
import type { CommandRule, RouteRule } from './answers'

export const ACTIVITY_ROUTES: readonly RouteRule[] = [
  { route: '/desk/activity', answers: ORGANISERS },
  { route: '/desk/activity/policy', answers: ORGANISERS },
  { route: '/desk/activity/people/[id]', thing: 'member', answers: ORGANISERS },
  { route: '/desk/activity/reviews/[id]', thing: 'review', answers: ORGANISERS },
  { route: '/me/review', answers: MEMBERS },
]

export const ACTIVITY_COMMANDS: readonly CommandRule[] = [
  may('activity/commands-review beginReview', ORGANISING),
  may('activity/commands-review revealReview', ORGANISING),
  may('activity/commands-review cancelReview', ORGANISING),
  may('activity/commands-review closeReview', ORGANISING),
  may('activity/commands-asking askDrawn', ORGANISING),
  own('activity/commands-asking answerReview'),
  may('activity/commands-asking recordAnswer', ORGANISING),
  may('activity/commands-deciding decideCandidate', ORGANISING),
  may('activity/commands-policy savePolicy', ORGANISING),
]
