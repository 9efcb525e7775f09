import {
  MEMBERS,
  may,
  NOBODY,
  ORGANISERS,
  ORGANISING,
  own,
  PUBLIC,
  type CommandRule,
  type RouteRule,
} from './answers'

/** The naming rule: read by members, written and taught by organisers. */

export const NAMING_ROUTES: readonly RouteRule[] = [
  { route: '/rules', answers: MEMBERS },
  { route: '/api/nickname', method: 'POST', answers: PUBLIC },
  { route: '/desk/rules', answers: ORGANISERS },
  { route: '/desk/rules/new', answers: ORGANISERS },
  { route: '/desk/rules/[id]', thing: 'draft', answers: ORGANISERS },
  { route: '/desk/rules/[id]', thing: 'published rule', answers: ORGANISERS },
  { route: '/desk/rules/[id]', thing: 'nothing', answers: NOBODY },
  { route: '/desk/rules/[id]/publish', thing: 'draft', answers: ORGANISERS },
  { route: '/desk/rules/knowledge', answers: ORGANISERS },
  { route: '/desk/rules/check', answers: ORGANISERS },
]

export const NAMING_COMMANDS: readonly CommandRule[] = [
  may('naming/commands-rules draftRule', ORGANISING),
  may('naming/commands-rules editDraft', ORGANISING),
  may('naming/commands-rules dropDraft', ORGANISING),
  may('naming/commands-rules publishRule', ORGANISING),
  may('naming/commands-comments openComments', ORGANISING),
  may('naming/commands-comments closeComments', ORGANISING),
  own('naming/commands-comments commentOnRule'),
  own('naming/commands-comments withdrawComment'),
  own('naming/commands-comments acknowledgeRule'),
  may('naming/commands-knowledge teach', ORGANISING),
  may('naming/commands-knowledge takeBack', ORGANISING),
  may('naming/commands-sweeping cancelJudging', ORGANISING),
  may('naming/commands-sweeping resumeJudging', ORGANISING),
]
