import { type Described, hanRuns, type NameShape, sameCompany } from './rules-features'
import { SEVERAL } from './rules-together'
import type { Trace } from './rules-traces'
import type { Judgement, Reason, ReasonCode } from '@/lib/matching/types'

/** A person as far as known: a member with every name and label, or a label without a member. */
export type Bundle = {
  /** Null for a label without a member: a rival, never an answer. */
  readonly memberId: string | null
  readonly names: readonly Described[]
  /** Labels of the log under which the person speaks. */
  readonly persons: readonly string[]
}

/** How many people carry a name, and how its Chinese sounds. */
export type Carriers = {
  readonly byName: ReadonlyMap<string, number>
  readonly soundOf: (name: string) => string | null
}

type Points = { readonly points: number; readonly reason: Reason }

const NAME_POINTS: Readonly<Record<NameShape, number>> = {
  full: 62,
  short: 45,
  latin: 40,
  poor: 12,
}
const ALONE_POINTS: Readonly<Record<NameShape, number>> = {
  full: 25,
  short: 15,
  latin: 12,
  poor: 0,
}
const COMPANY = 33
/** What behaviour alone may prove. */
const MAX_WITHOUT_NAME = 70
/** A name that several carry says nothing by itself. */
const MAX_WITH_COMMON_NAME = 60

/** Whom a subject met at the same time, in how many minutes: labels that spoke, nicknames in use. */
export type Met = {
  readonly labels: ReadonlyMap<string, number>
  readonly keys: ReadonlyMap<string, number>
}
const MET_NONE: Met = { labels: new Map(), keys: new Map() }

/** How likely the subject is the person. `trace` when it is a nickname mentioned in the log. */
export function judgeMatch(
  subject: Described,
  bundle: Bundle,
  carriers: Carriers,
  trace: Trace | null = null,
  met: Met = MET_NONE,
): Judgement {
  const found = trace === null ? [] : behaviour(trace, bundle.persons)
  const text = bundle.names
    .map((name) => compare(subject, name, carriers))
    .map((points) => (trace !== null && isNameAlone(subject) ? lessen(points) : points))
    .reduce((best, next) => (sum(next) > sum(best) ? next : best), [])
  const reasons = [...text, ...found]
  const named = text.some(({ reason }) => NAMING.has(reason.code))
  const common = text.some(({ reason }) => reason.code === 'COMMON_NAME')
  const max = named
    ? common && found.every(({ points }) => points <= 0)
      ? MAX_WITH_COMMON_NAME
      : 100
    : MAX_WITHOUT_NAME
  const against = apart(subject, bundle, met)
  const score = Math.max(0, Math.min(max, Math.round(sum(reasons))) + sum(against))
  return { score, reasons: [...reasons, ...against].map(({ reason }) => reason) }
}

/** What speaks for two people: two names that speak or are called at the same time. */
function apart({ bare }: Described, { names, persons }: Bundle, { labels, keys }: Met): Points[] {
  const spoke = Math.max(0, ...persons.map((person) => labels.get(person) ?? 0))
  const used = Math.max(
    0,
    // A name inside the other may be its short form, typed beside it.
    ...names
      .filter((name) => !name.bare.includes(bare) && !bare.includes(name.bare))
      .map(({ key }) => keys.get(key) ?? 0),
  )
  return [
    ...(spoke >= SEVERAL ? [reason('SPEAK_TOGETHER', APART, { count: spoke })] : []),
    ...(used >= SEVERAL ? [reason('USED_TOGETHER', APART, { count: used })] : []),
  ]
}
const APART = -40

const NAMING: ReadonlySet<ReasonCode> = new Set([
  'SAME_TEXT',
  'SAME_BARE',
  'OTHER_SCRIPT',
  'SAME_NAME',
  'NAME_INSIDE',
  'NAME_SOUNDS',
])

/** `@Tim` may mean any Tim: the whole nickname says more than a given name. */
function isNameAlone({ bare, name, kind }: Described): boolean {
  return bare === name && kind !== 'full'
}

function lessen(points: readonly Points[]): Points[] {
  return points.map((one) => ({ ...one, points: Math.min(one.points, MAX_NAME_ALONE) }))
}
const MAX_NAME_ALONE = 75

/** What two names have in common. */
function compare(a: Described, b: Described, carriers: Carriers): Points[] {
  if (a.key === b.key) {
    const same = reason('SAME_TEXT', 97, { name: b.text })
    const many = a.bare === a.name ? (carriers.byName.get(a.name) ?? 0) : 1
    return many > 1 ? [same, reason('COMMON_NAME', 0, { name: a.name, count: many })] : [same]
  }
  if (a.bare === b.bare && a.bare.length >= 3) return [reason('SAME_BARE', 95, { name: b.text })]
  if (a.simple === b.simple && a.simple.length >= 2)
    return [reason('OTHER_SCRIPT', isNameAlone(a) ? 60 : 80, { name: b.text })]
  const name = nameInCommon(a, b, carriers)
  const rest = [
    companyInCommon(a, b),
    partInCommon('SAME_ROLE', 4, a.role, b.role),
    partInCommon('SAME_CITY', 5, a.city, b.city),
  ]
  if (name === null) return []
  const found = [name.found, ...rest.filter((one) => one !== null)]
  const company = rest[0]
  const many = carriers.byName.get(name.name) ?? 0
  if (many <= 1) return [...found, reason('ONLY_ONE', ALONE_POINTS[name.kind], { name: name.name })]
  if (company?.reason.code === 'SAME_COMPANY')
    return [...found, reason('ONLY_ONE', 12, { name: `${name.name} ${b.company}` })]
  return [...found, reason('COMMON_NAME', 0, { name: name.name, count: many })]
}

function nameInCommon(a: Described, b: Described, { soundOf }: Carriers) {
  if (a.name !== '' && a.name === b.name) {
    const { name, kind } = a
    return { name, kind, found: reason('SAME_NAME', NAME_POINTS[kind], { name }) }
  }
  const inside = [
    [a, b],
    [b, a],
  ].find(
    ([part, whole]) =>
      part !== undefined &&
      whole !== undefined &&
      (part.kind === 'full' || part.kind === 'short') &&
      hanRuns(whole.bare).includes(part.name),
  )
  if (inside?.[0] !== undefined) {
    const { name, kind } = inside[0]
    return { name, kind, found: reason('NAME_INSIDE', NAME_POINTS[kind] - 8, { name }) }
  }
  const [soundA, soundB] = [soundOf(a.name) ?? a.name, soundOf(b.name) ?? b.name]
  if (soundA !== '' && soundA === soundB && soundA.length >= 5) {
    return {
      name: a.name,
      kind: 'latin' as const,
      found: reason('NAME_SOUNDS', 32, { a: a.name, b: b.name }),
    }
  }
  return null
}

function companyInCommon(a: Described, b: Described): Points | null {
  if (a.company === '' || b.company === '') {
    const [known, whole] = a.company === '' ? [b.company, a.bare] : [a.company, b.bare]
    return known.length >= 2 && whole.includes(known)
      ? reason('SAME_COMPANY', COMPANY, { company: known })
      : null
  }
  return sameCompany(a.company, b.company)
    ? reason('SAME_COMPANY', COMPANY, { company: b.company })
    : reason('OTHER_COMPANY', -12, { a: a.company, b: b.company })
}

function partInCommon(code: 'SAME_ROLE' | 'SAME_CITY', points: number, a: string, b: string) {
  return a !== '' && a === b ? reason(code, points, { part: b }) : null
}

/** Whose messages are quoted under the nickname, who answers to it, and who speaks to its bearer. */
function behaviour(
  { quoted, answers, callers, times }: Trace,
  persons: readonly string[],
): Points[] {
  const found: Points[] = []
  const quotes = total(persons, quoted)
  if (quotes > 0) found.push(reason('QUOTED_AS', quotes > 1 ? 45 : 35, { count: quotes }))
  for (const person of persons) {
    const answer = answers.get(person)
    if (answer === undefined || answer.times < 2 || answer.lift < 2.5) continue
    const share = answer.times / times
    if (share < 0.3) continue
    const points = Math.min(25, 8 + share * 10 + Math.min(answer.times, 5) * 1.5)
    found.push(reason('ANSWERS', points, { count: answer.times, of: times }))
  }
  const calls = total(persons, callers)
  if (calls > 0) found.push(reason('SPEAKS_TO', calls > 1 ? -40 : -15, { count: calls }))
  return found
}

function total(persons: readonly string[], counts: ReadonlyMap<string, number>): number {
  return persons.reduce((all, person) => all + (counts.get(person) ?? 0), 0)
}

function reason(code: ReasonCode, points: number, facts: Reason['facts']): Points {
  return { points, reason: { code, facts } }
}

function sum(points: readonly Points[]): number {
  return points.reduce((all, one) => all + one.points, 0)
}
