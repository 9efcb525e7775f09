import {
  MEMBERS,
  may,
  NO_MEMBER,
  ORGANISERS,
  ORGANISING,
  forSelf,
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
  { route: '/desk/rules/[id]', record: 'draft', answers: ORGANISERS },
  { route: '/desk/rules/[id]', record: 'published rule', answers: ORGANISERS },
  { route: '/desk/rules/[id]', record: 'nothing', answers: NO_MEMBER },
  { route: '/desk/rules/[id]/publish', record: 'draft', answers: ORGANISERS },
  { route: '/desk/rules/knowledge', answers: ORGANISERS },
  { route: '/desk/rules/check', answers: ORGANISERS },
]

export const NAMING_COMMANDS: readonly CommandRule[] = [
  may('naming draftRule', ORGANISING),
  may('naming editDraft', ORGANISING),
  may('naming dropDraft', ORGANISING),
  may('naming publishRule', ORGANISING),
  may('naming openComments', ORGANISING),
  may('naming closeComments', ORGANISING),
  forSelf('naming commentOnRule'),
  forSelf('naming withdrawComment'),
  forSelf('naming acknowledgeRule'),
  may('naming teach', ORGANISING),
  may('naming takeBack', ORGANISING),
  may('naming cancelJudging', ORGANISING),
  may('naming resumeJudging', ORGANISING),
]
