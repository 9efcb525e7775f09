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
  may('activity/reviews/commands beginReview', ORGANISING),
  may('activity/reviews/commands revealReview', ORGANISING),
  may('activity/reviews/commands cancelReview', ORGANISING),
  may('activity/reviews/commands closeReview', ORGANISING),
  may('activity/reviews/commands-ask askDrawn', ORGANISING),
  own('activity/reviews/commands-ask answerReview'),
  may('activity/reviews/commands-ask recordAnswer', ORGANISING),
  may('activity/reviews/commands-decide decideCandidate', ORGANISING),
  may('activity/policies/commands savePolicy', ORGANISING),
]
