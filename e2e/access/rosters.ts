import { may, ORGANISERS, ORGANISING, quiet, type CommandRule, type RouteRule } from './answers'

export const ROSTERS_ROUTES: readonly RouteRule[] = [
  { route: '/desk/rosters', answers: ORGANISERS },
  { route: '/desk/rosters/new', answers: ORGANISERS },
  { route: '/desk/rosters/[id]', thing: 'roster', answers: ORGANISERS },
  { route: '/desk/rosters/compare', thing: 'two rosters', answers: ORGANISERS },
  { route: '/desk/rosters/compare/csv', thing: 'two rosters', answers: quiet(ORGANISERS) },
]

export const ROSTERS_COMMANDS: readonly CommandRule[] = [
  may('rosters/commands previewRoster', ORGANISING),
  may('rosters/commands reviseRoster', ORGANISING),
  may('rosters/commands chooseRow', ORGANISING),
  may('rosters/commands leaveOutRest', ORGANISING),
  may('rosters/commands discardRoster', ORGANISING),
  may('rosters/commands-apply applyRoster', ORGANISING),
]
