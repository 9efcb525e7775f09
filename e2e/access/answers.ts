import type { DemoRole } from '@/lib/auth/demo/schema'

/** What the access table is written with: roles, answers, and the common rows of them. */

export const ALL_ROLES = [
  'VISITOR',
  'APPLICANT',
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
 * - `moved`: led on to another page, as every role is
 * - `refused`: the reason, in a sentence (409)
 */
export type Answer = 'ok' | 'sign-in' | 'absent' | 'moved' | 'refused'
type Answers = Readonly<Record<DemoRole, Answer>>

export type RouteRule = {
  /** As the folders under app name it. */
  readonly route: string
  /** Which record is asked for, when it makes a difference; see `keyOf` in support/fixtures/all.ts. */
  readonly record?: string
  readonly method?: 'POST'
  readonly answers: Answers
}

export type CommandRule = {
  /** Room and function. */
  readonly command: string
  readonly allowed: readonly DemoRole[]
  /** The code that the others get. */
  readonly refusal: string
}

export const all = (answer: Answer): Answers => allBut([], answer, answer)
export const PUBLIC = all('ok')
export const MOVED = all('moved')
/** For members: a visitor is led to the sign-in page. */
export const MEMBERS = allBut(['VISITOR'], 'sign-in', 'ok')
/** What is kept from visitors without a word. */
export const QUIET_MEMBERS = allBut(['VISITOR'], 'absent', 'ok')
export const ANY_DUTY = desk('EDITOR', 'HOST', 'COORDINATOR')
export const EDITORS = desk('EDITOR')
/** Of what another editor is sending. */
export const NOT_EVEN_EDITORS = {
  ...EDITORS,
  EDITOR: 'refused',
  ORGANISER: 'refused',
  OWNER: 'refused',
} as const
export const COORDINATORS = desk('COORDINATOR')
export const ORGANISERS = desk()

/** What no role may see: a visitor is led to the sign-in page, members get nothing. */
export const NO_MEMBER: Answers = { ...all('absent'), VISITOR: 'sign-in', APPLICANT: 'sign-in' }

const SIGNED_IN = ALL_ROLES.filter((role) => role !== 'VISITOR' && role !== 'APPLICANT')
export const ORGANISING = ['ORGANISER', 'OWNER'] as const
export const EDITING = ['EDITOR', ...ORGANISING] as const
export const PLANNING = ['COORDINATOR', ...ORGANISING] as const
export const HOSTING = ['HOST', ...PLANNING] as const

/** An applicant is no member yet: they get the answers of visitors. */
function allBut(roles: readonly DemoRole[], theirs: Answer, answer: Answer): Answers {
  const entries = ALL_ROLES.map((role) => {
    const like = role === 'APPLICANT' ? 'VISITOR' : role
    return [role, roles.includes(like) ? theirs : answer]
  })
  return Object.fromEntries(entries) as Answers
}

/** A page of the desk: for these duties and for organisers; visitors are led to the sign-in page, others get nothing. */
export function desk(...duties: readonly DemoRole[]): Answers {
  const may: readonly DemoRole[] = [...duties, 'ORGANISER', 'OWNER']
  return { ...allBut(may, 'ok', 'absent'), VISITOR: 'sign-in', APPLICANT: 'sign-in' }
}

/** The same without the sign-in page: a handler, or a record that visitors must not hear of. */
export function quiet(answers: Answers): Answers {
  return { ...answers, VISITOR: 'absent', APPLICANT: 'absent' }
}

export function may(command: string, allowed: readonly DemoRole[]): CommandRule {
  return { command, allowed, refusal: 'NOT_ALLOWED' }
}

/** What members do for themselves. */
export function forSelf(command: string): CommandRule {
  return { command, allowed: SIGNED_IN, refusal: 'SIGN_IN_FIRST' }
}
