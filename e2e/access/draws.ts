import { MEMBERS, own, type CommandRule, type RouteRule } from './answers'

export const DRAWS_ROUTES: readonly RouteRule[] = [
  { route: '/draws/[id]', thing: 'draw', answers: MEMBERS },
]

export const DRAWS_COMMANDS: readonly CommandRule[] = [own('draws/commands throwWord')]
