import { type Bundle, type Carriers, judgeMatch, type Met } from './rules'
import { type Described, hanRuns } from './rules-features'
import type { Trace } from './rules-traces'
import type { Judgement, ReasonCode } from '@/lib/matching/types'

/** From here on a match is taken, when no other comes close. */
const CERTAIN = 85
/** How far behind the next must be. */
export const CLEAR = 15
/** From here on a match is worth asking about. */
const DOUBTFUL = 50
/** Members asked about for one subject. */
const MAX_ASKED = 3

export type Subject = {
  readonly id: string
  readonly described: Described
  readonly trace: Trace | null
  readonly met?: Met
  /** The member whose own name it is: not compared with. */
  readonly ofMember?: string
}

export type Match = Judgement & { readonly subjectId: string; readonly memberId: string }
export type Decisions = { readonly certain: readonly Match[]; readonly doubtful: readonly Match[] }

/** Finds the few people whom a subject may be, without comparing it with all. */
export type PeopleIndex = {
  readonly bundles: readonly Bundle[]
  readonly byWord: ReadonlyMap<string, readonly number[]>
  readonly byPerson: ReadonlyMap<string, number>
  readonly carriers: Carriers
}

export function indexPeople(bundles: readonly Bundle[], soundOf: Carriers['soundOf']): PeopleIndex {
  const byWord = new Map<string, number[]>()
  const byName = new Map<string, number>()
  const byPerson = new Map<string, number>()
  for (const [at, { names, persons }] of bundles.entries()) {
    const own = new Set(names.map(({ name }) => name).filter((name) => name !== ''))
    for (const name of own) byName.set(name, (byName.get(name) ?? 0) + 1)
    const words = new Set(names.flatMap((name) => wordsOf(name, soundOf)))
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), at])
    for (const person of persons) byPerson.set(person, at)
  }
  return { bundles, byWord, byPerson, carriers: { byName, soundOf } }
}

/** Words by which two names of one person meet: whole, bare, in one script, name, its sound, names inside. */
function wordsOf(
  { key, bare, simple, name, kind }: Described,
  soundOf: Carriers['soundOf'],
): string[] {
  const inside = kind === 'full' || kind === 'short' ? [] : hanRuns(bare)
  return [key, bare, simple, name, soundOf(name) ?? '', ...inside].filter((word) => word !== '')
}

/**
 * What is certainly whose, and what is worth asking. A match is certain when its score reaches
 * CERTAIN, nothing speaks against it, and neither another member nor a label without a member
 * comes within CLEAR of it.
 */
export function decideMatches(
  subjects: readonly Subject[],
  index: PeopleIndex,
  { declined }: { readonly declined: ReadonlySet<string> },
): Decisions {
  const certain: Match[] = []
  const doubtful: Match[] = []
  for (const subject of subjects) {
    const [best, next] = rank(subject, index)
    if (best === undefined || best.score < DOUBTFUL) continue
    const clear = next === undefined || best.score - next.score >= CLEAR
    const against = best.reasons.some(({ code }) => AGAINST.has(code))
    if (best.memberId !== null && clear && !against && best.score >= CERTAIN) {
      if (!declined.has(pairKey(best.memberId, subject.id)))
        certain.push(toMatch(subject, best, best.memberId))
      continue
    }
    for (const candidate of rank(subject, index).slice(0, MAX_ASKED)) {
      if (candidate.memberId === null || candidate.score < DOUBTFUL) continue
      if (declined.has(pairKey(candidate.memberId, subject.id))) continue
      const rival = !clear && candidate === best
      const reasons = rival
        ? [...candidate.reasons, { code: 'RIVAL' as const, facts: {} }]
        : candidate.reasons
      doubtful.push(toMatch(subject, { ...candidate, reasons }, candidate.memberId))
    }
  }
  return { certain, doubtful }
}

/** What keeps a match from being certain, however high its score. */
const AGAINST: ReadonlySet<ReasonCode> = new Set([
  'SPEAKS_TO',
  'COMMON_NAME',
  'OTHER_SCRIPT',
  'SPEAK_TOGETHER',
  'USED_TOGETHER',
])

/** How a pair that was declined is remembered. */
export function pairKey(memberId: string, subjectId: string): string {
  return `${memberId} ${subjectId}`
}

type Ranked = Judgement & { readonly memberId: string | null }

function rank(subject: Subject, { bundles, byWord, byPerson, carriers }: PeopleIndex): Ranked[] {
  const { described, trace, met, ofMember } = subject
  const words = [...wordsOf(described, carriers.soundOf), ...hanRuns(described.bare)]
  const seenWith = trace === null ? [] : [...trace.quoted.keys(), ...likely(trace)]
  const found = new Set([
    ...words.flatMap((word) => byWord.get(word) ?? []),
    ...seenWith.flatMap((person) => byPerson.get(person) ?? []),
  ])
  return [...found]
    .flatMap((at) => {
      const bundle = bundles[at]
      if (bundle === undefined || (ofMember !== undefined && bundle.memberId === ofMember))
        return []
      return [{ memberId: bundle.memberId, ...judgeMatch(described, bundle, carriers, trace, met) }]
    })
    .toSorted((a, b) => b.score - a.score)
}

function likely({ answers }: Trace): string[] {
  return [...answers].flatMap(([person, { times, lift }]) =>
    times >= 3 && lift >= 4 ? [person] : [],
  )
}

function toMatch({ id }: Subject, { score, reasons }: Judgement, memberId: string): Match {
  return { subjectId: id, memberId, score, reasons }
}
