import { MEMBERS, forSelf, type CommandRule, type RouteRule } from './answers'

export const DRAWS_ROUTES: readonly RouteRule[] = [
  { route: '/draws/[id]', record: 'draw', answers: MEMBERS },
]

export const DRAWS_COMMANDS: readonly CommandRule[] = [forSelf('draws throwWord')]
