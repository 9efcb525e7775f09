import {
  COORDINATORS,
  HOSTING,
  MEMBERS,
  ORGANISING,
  PLANNING,
  forSelf,
  may,
  type CommandRule,
  type RouteRule,
} from './answers'

export const DRAWS_ROUTES: readonly RouteRule[] = [
  { route: '/draws/[id]', record: 'draw', answers: MEMBERS },
  { route: '/draws/[id]', record: 'draw of a speaker', answers: MEMBERS },
  { route: '/desk/speakers/draws', answers: COORDINATORS },
  // Who said no stands there: no host sees it, also of their own evening.
  { route: '/desk/speakers/draws/[id]', record: 'draw of a speaker', answers: COORDINATORS },
  { route: '/desk/speakers/draws/new', record: 'evening to draw at', answers: COORDINATORS },
]

export const DRAWS_COMMANDS: readonly CommandRule[] = [
  forSelf('draws throwWord'),
  forSelf('speaker-draws sayCouldSpeak'),
  may('speaker-draws openSpeakerDraw', HOSTING),
  may('speaker-draws listSpeakerDraw', HOSTING),
  may('speaker-draws revealSpeakerDraw', HOSTING),
  may('speaker-draws cancelSpeakerDraw', HOSTING),
  may('speaker-draws enterHandDraw', PLANNING),
  may('speaker-draws askNextDrawn', PLANNING),
  may('speaker-draws saveDrawPolicy', ORGANISING),
]
