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
  may('naming/rules/commands draftRule', ORGANISING),
  may('naming/rules/commands editDraft', ORGANISING),
  may('naming/rules/commands dropDraft', ORGANISING),
  may('naming/rules/commands publishRule', ORGANISING),
  may('naming/rules/commands-comments openComments', ORGANISING),
  may('naming/rules/commands-comments closeComments', ORGANISING),
  own('naming/rules/commands-comments commentOnRule'),
  own('naming/rules/commands-comments withdrawComment'),
  own('naming/rules/commands-comments acknowledgeRule'),
  may('naming/knowledge/commands teach', ORGANISING),
  may('naming/knowledge/commands takeBack', ORGANISING),
  may('naming/verdicts/commands-sweep cancelJudging', ORGANISING),
  may('naming/verdicts/commands-sweep resumeJudging', ORGANISING),
]
