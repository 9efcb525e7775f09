import { may, ORGANISERS, ORGANISING, quiet, type CommandRule, type RouteRule } from './answers'

export const ROSTERS_ROUTES: readonly RouteRule[] = [
  { route: '/desk/rosters', answers: ORGANISERS },
  { route: '/desk/rosters/new', answers: ORGANISERS },
  { route: '/desk/rosters/[id]', record: 'roster', answers: ORGANISERS },
  { route: '/desk/rosters/compare', record: 'two rosters', answers: ORGANISERS },
  { route: '/desk/rosters/compare/csv', record: 'two rosters', answers: quiet(ORGANISERS) },
]

export const ROSTERS_COMMANDS: readonly CommandRule[] = [
  may('rosters previewRoster', ORGANISING),
  may('rosters reviseRoster', ORGANISING),
  may('rosters chooseRow', ORGANISING),
  may('rosters leaveOutRest', ORGANISING),
  may('rosters discardRoster', ORGANISING),
  may('rosters applyRoster', ORGANISING),
  may('rosters undoRoster', ORGANISING),
]
