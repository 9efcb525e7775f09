import type { DemoRole } from '@/lib/auth/schema-demo'

/** Who may do what: every route and every command, for every role. Nothing else says it for all. */

export const EVERYBODY = [
  'VISITOR',
  'MEMBER',
  'EDITOR',
  'HOST',
  'COORDINATOR',
  'ORGANISER',
  'OWNER',
] as const satisfies readonly DemoRole[]

/**
 * - `ok`: the page, or what a handler gives
 * - `sign-in`: led to the sign-in page, to come back afterwards; a handler asked for JSON says 401
 * - `absent`: 404, the same as for a wrong address, and nothing of it in the body
 * - `moved`: led on to another page, as everybody is
 * - `refused`: told why not, in a sentence (409)
 */
export type Answer = 'ok' | 'sign-in' | 'absent' | 'moved' | 'refused'
type Answers = Readonly<Record<DemoRole, Answer>>

export type RouteRule = {
  /** As the folders under app name it. */
  readonly route: string
  /** Which thing is asked for, when it makes a difference; see `addressOf` in support/things.ts. */
  readonly thing?: string
  readonly method?: 'POST'
  readonly answers: Answers
}

const all = (answer: Answer): Answers => allBut([], answer, answer)
const PUBLIC = all('ok')
const MOVED = all('moved')
/** For members: a visitor is shown the door. */
const MEMBERS = allBut(['VISITOR'], 'sign-in', 'ok')
/** What is kept from visitors without a word. */
const QUIET_MEMBERS = allBut(['VISITOR'], 'absent', 'ok')
const ANY_DUTY = desk('EDITOR', 'HOST', 'COORDINATOR')
const EDITORS = desk('EDITOR')
/** Of what another editor is sending. */
const NOT_EVEN_EDITORS = {
  ...EDITORS,
  EDITOR: 'refused',
  ORGANISER: 'refused',
  OWNER: 'refused',
} as const
const COORDINATORS = desk('COORDINATOR')
const ORGANISERS = desk()

export const ROUTES: readonly RouteRule[] = [
  { route: '/', answers: PUBLIC },
  { route: '/schedule', answers: PUBLIC },
  { route: '/tonight', answers: PUBLIC },
  { route: '/archive', answers: PUBLIC },
  { route: '/feed.xml', answers: PUBLIC },
  { route: '/calendar.ics', answers: PUBLIC },
  { route: '/calendar.ics', thing: 'talk for members', answers: QUIET_MEMBERS },
  { route: '/calendar.ics', thing: 'kept talk', answers: quiet(ANY_DUTY) },
  { route: '/talks/[id]', thing: 'published talk', answers: PUBLIC },
  { route: '/talks/[id]', thing: 'talk with a draft', answers: PUBLIC },
  { route: '/talks/[id]', thing: 'talk for members', answers: QUIET_MEMBERS },
  { route: '/talks/[id]', thing: 'kept talk', answers: quiet(ANY_DUTY) },
  { route: '/talks/[id]', thing: 'nothing', answers: all('absent') },
  { route: '/talks/[id]/draft', thing: 'talk with a draft', answers: quiet(EDITORS) },
  { route: '/talks/[id]/images/[position]', thing: 'published picture', answers: PUBLIC },
  { route: '/talks/[id]/images/[position]', thing: 'picture of a draft', answers: all('absent') },

  { route: '/sign-in', answers: PUBLIC },
  { route: '/sign-in/sent', answers: PUBLIC },
  { route: '/sign-in/open', answers: PUBLIC },
  { route: '/mailbox', answers: PUBLIC },
  { route: '/setup', answers: all('absent') },
  { route: '/preferences', method: 'POST', answers: MOVED },
  { route: '/api/auth/callback/email', answers: MOVED },

  { route: '/me', answers: MEMBERS },
  { route: '/me/devices', answers: MEMBERS },
  { route: '/members', answers: MEMBERS },
  { route: '/members/[id]', thing: 'member', answers: MEMBERS },
  { route: '/api/check-in', thing: 'night', method: 'POST', answers: MEMBERS },
  { route: '/api/live/night/[id]', thing: 'night', answers: PUBLIC },
  { route: '/api/live/night/[id]', thing: 'kept night', answers: quiet(ANY_DUTY) },
  {
    route: '/api/check-in/people',
    thing: 'night',
    answers: quiet(desk('HOST', 'COORDINATOR')),
  },

  { route: '/desk', answers: { ...ANY_DUTY, ...leadsOn('EDITOR', 'HOST', 'COORDINATOR') } },
  // Whoever has a duty may look on; who may not lead sees nobody's name.
  { route: '/desk/tonight', answers: ANY_DUTY },
  { route: '/desk/plan', answers: COORDINATORS },
  { route: '/desk/plan/new', answers: COORDINATORS },
  { route: '/desk/plan/[id]', thing: 'planned talk', answers: COORDINATORS },
  { route: '/desk/plan/[id]/move', thing: 'planned talk', answers: COORDINATORS },
  { route: '/desk/found', answers: EDITORS },
  { route: '/desk/found/[id]', thing: 'found night', answers: EDITORS },
  { route: '/desk/found/pictures/[id]', thing: 'picture of the log', answers: quiet(EDITORS) },
  { route: '/desk/import', answers: EDITORS },
  { route: '/desk/import/[id]', thing: 'upload', answers: EDITORS },
  { route: '/api/uploads', method: 'POST', answers: EDITORS },
  { route: '/api/uploads/[id]', thing: 'upload', answers: EDITORS },
  { route: '/api/uploads/[id]/chunks', thing: 'upload', method: 'POST', answers: NOT_EVEN_EDITORS },
  {
    route: '/api/uploads/[id]/pictures',
    thing: 'upload',
    method: 'POST',
    answers: NOT_EVEN_EDITORS,
  },
  { route: '/desk/people', answers: ORGANISERS },
  { route: '/desk/people/new', answers: ORGANISERS },
  { route: '/desk/people/[id]', thing: 'member', answers: ORGANISERS },
]

export type CommandRule = {
  /** File and function. */
  readonly command: string
  readonly allowed: readonly DemoRole[]
  /** What the others are told. */
  readonly refusal: string
}

const SIGNED_IN = EVERYBODY.filter((role) => role !== 'VISITOR')
const ORGANISING = ['ORGANISER', 'OWNER'] as const
const EDITING = ['EDITOR', ...ORGANISING] as const
const PLANNING = ['COORDINATOR', ...ORGANISING] as const
const HOSTING = ['HOST', ...PLANNING] as const

export const COMMANDS: readonly CommandRule[] = [
  own('auth/commands-devices signOutDevice'),
  own('auth/commands-devices signOutOthers'),
  may('auth/commands-links createPersonalLink', ORGANISING),
  own('checkins/commands checkIn'),
  own('checkins/commands withdrawCheckIn'),
  may('checkins/commands checkInFor', HOSTING),
  { ...may('checkins/commands undoCheckIn', HOSTING), refusal: 'CHECK_IN_NOT_FOUND' },
  may('checkins/commands-hosting openCheckIn', HOSTING),
  may('checkins/commands-hosting closeCheckIn', HOSTING),
  may('checkins/commands-hosting movePhase', HOSTING),
  may('detection/commands correctFoundNight', EDITING),
  may('detection/commands dismissFoundNight', EDITING),
  may('detection/commands reopenFoundNight', EDITING),
  may('detection/commands-confirming confirmFoundNight', EDITING),
  may('detection/commands-proposing proposeNights', EDITING),
  may('logs/commands-import importLog', EDITING),
  may('logs/commands-linking recognisePeople', EDITING),
  may('logs/commands-uploads beginUpload', EDITING),
  may('logs/commands-uploads appendChunk', EDITING),
  may('logs/commands-uploads addPicture', EDITING),
  may('logs/commands-uploads finishUpload', EDITING),
  may('logs/commands-uploads startImport', EDITING),
  may('logs/commands-uploads cancelUpload', EDITING),
  own('members/commands editOwnProfile'),
  may('members/commands addMember', ORGANISING),
  may('members/commands correctMember', ORGANISING),
  may('members/commands changeRole', ORGANISING),
  may('members/commands changeStanding', ORGANISING),
  may('schedule/commands-plan planTalk', PLANNING),
  may('schedule/commands-plan moveTalk', PLANNING),
  may('schedule/commands-edit editTalk', PLANNING),
  may('schedule/commands-leaving cancelTalk', PLANNING),
  may('schedule/commands-leaving postponeTalk', PLANNING),
  may('schedule/commands-leaving restoreTalk', PLANNING),
  may('schedule/commands-nights blockNight', PLANNING),
  may('schedule/commands-nights unblockNight', PLANNING),
  may('transcripts/commands publishTranscript', EDITING),
  may('transcripts/commands withdrawTranscript', EDITING),
]

function allBut(roles: readonly DemoRole[], theirs: Answer, answer: Answer): Answers {
  const entries = EVERYBODY.map((role) => [role, roles.includes(role) ? theirs : answer])
  return Object.fromEntries(entries) as Answers
}

/** A page of the desk: for these duties and for organisers; visitors see the door, others nothing. */
function desk(...duties: readonly DemoRole[]): Answers {
  const may: readonly DemoRole[] = [...duties, 'ORGANISER', 'OWNER']
  return { ...allBut(may, 'ok', 'absent'), VISITOR: 'sign-in' }
}

/** The same without a door: a handler, or a thing that visitors must not hear of. */
function quiet(answers: Answers): Answers {
  return { ...answers, VISITOR: 'absent' }
}

function leadsOn(...duties: readonly DemoRole[]): Partial<Answers> {
  return Object.fromEntries([...duties, 'ORGANISER', 'OWNER'].map((role) => [role, 'moved']))
}

function may(command: string, allowed: readonly DemoRole[]): CommandRule {
  return { command, allowed, refusal: 'NOT_ALLOWED' }
}

/** What members do for themselves. */
function own(command: string): CommandRule {
  return { command, allowed: SIGNED_IN, refusal: 'SIGN_IN_FIRST' }
}
