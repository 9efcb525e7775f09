import type { Parts } from '@/lib/naming/types'
import {
  CLEAR,
  type Decisions,
  decideMatches,
  indexPeople,
  type Match,
  pairKey,
} from '@/lib/matching/evidence/rules-decide'
import type { Bundle, Met } from '@/lib/matching/evidence/rules'
import { describe, type Described } from '@/lib/matching/evidence/rules-features'
import { foldName } from '@/lib/matching/evidence/rules-names'
import { findRenames, type Span } from '@/lib/matching/evidence/rules-renames'
import { soundOf } from '@/lib/matching/evidence/rules-sounds'
import type { Together } from '@/lib/matching/evidence/rules-together'
import type { Trace } from '@/lib/matching/evidence/rules-traces'

/** Members, labels and mentioned nicknames of one group, as they stand. */
export type WhoIsWho = {
  readonly members: readonly {
    readonly id: string
    readonly names: readonly string[]
    /** Names a roster saw that are held now: two of them are two people. */
    readonly onRoster: boolean
  }[]
  readonly labels: readonly {
    readonly id: string
    /** Every name that an export gave the author. */
    readonly labels: readonly string[]
    readonly memberId: string | null
  }[]
  readonly mentions: readonly {
    readonly key: string
    readonly memberId: string | null
    readonly trace: Trace
  }[]
  /** Pairs that an organiser declined: see pairKey. A nickname goes by its key. */
  readonly declined: ReadonlySet<string>
  /** Labels that spoke, and nicknames that were mentioned, within the same minute. */
  readonly together: { readonly labels: Together; readonly keys: Together }
  /** When each label spoke. */
  readonly spans: ReadonlyMap<string, Span>
}

export type MatchedPeople = {
  readonly labels: Decisions
  readonly mentions: Decisions
  /** Members who may be one; never certain by evidence alone. */
  readonly members: readonly Match[]
}

/** Texts equal after folding: from here on one person may well have a second label. */
const EQUAL = 95
/** Two members with one name: worth asking, even if they share nothing else. */
const TWIN = 60

/** Who is who. Labels first, since their bearers' habits then show whose the nicknames are. */
export function matchPeople(who: WhoIsWho, partsOf: (text: string) => Parts): MatchedPeople {
  const seen = new Map<string, Described>()
  const described = (text: string) => {
    const known = seen.get(text) ?? describe(text, partsOf)
    seen.set(text, known)
    return known
  }
  const labels = matchLabels(who, described)
  const linked = new Map(labels.certain.map(({ subjectId, memberId }) => [subjectId, memberId]))
  const now = {
    ...who,
    labels: who.labels.map((one) => ({
      ...one,
      memberId: one.memberId ?? linked.get(one.id) ?? null,
    })),
  }
  return {
    labels: { ...labels, doubtful: [...labels.doubtful, ...findRenames(now, labels, described)] },
    mentions: matchMentions(now, described),
    members: matchMembers(now, described),
  }
}

type Describe = (text: string) => Described

function matchLabels(who: WhoIsWho, described: Describe): Decisions {
  const open = who.labels.filter(({ memberId }) => memberId === null)
  const index = indexPeople(membersOf(who, described), soundOf)
  const subjects = open.flatMap(({ id, labels }) =>
    labels.map((label) => ({
      id,
      described: described(label),
      trace: null,
      met: metBy(who, id, label),
    })),
  )
  const decided = oneOfEach(decideMatches(subjects, index, who))
  const taken = new Set(who.labels.flatMap(({ memberId }) => memberId ?? []))
  const rivals = [...decided.certain, ...decided.doubtful]
  const isAlone = (match: Match) =>
    match.score >= EQUAL ||
    (!taken.has(match.memberId) &&
      !rivals.some(
        (other) =>
          other.memberId === match.memberId &&
          other.subjectId !== match.subjectId &&
          other.score > match.score - 15,
      ))
  return {
    certain: decided.certain.filter(isAlone),
    doubtful: [...decided.doubtful, ...decided.certain.filter((match) => !isAlone(match))],
  }
}

/**
 * What all names of an author say together: a member is taken who is certain by one of them, and no other member
 * comes near by another. Else they are asked about, each member once.
 */
function oneOfEach({ certain, doubtful }: Decisions): Decisions {
  const bySubject = new Map<string, Match[]>()
  for (const match of [...certain, ...doubtful]) {
    bySubject.set(match.subjectId, [...(bySubject.get(match.subjectId) ?? []), match])
  }
  const sure = new Set(certain)
  const taken: Match[] = []
  const asked: Match[] = []
  for (const matches of bySubject.values()) {
    const best = new Map<string, Match>()
    for (const match of matches) {
      if (match.score > (best.get(match.memberId)?.score ?? 0)) best.set(match.memberId, match)
    }
    const [first, second] = [...best.values()].toSorted((a, b) => b.score - a.score)
    const alone = second === undefined || (first?.score ?? 0) - second.score >= CLEAR
    if (first !== undefined && sure.has(first) && alone) taken.push(first)
    else asked.push(...best.values())
  }
  return { certain: taken, doubtful: asked }
}

function matchMentions(who: WhoIsWho, described: Describe): Decisions {
  const unlinked = who.labels.filter(({ memberId }) => memberId === null)
  const unclaimed = unlinked.map(({ id, labels }) => ({
    memberId: null,
    names: labels.map(described),
    persons: [id],
  }))
  const index = indexPeople([...membersOf(who, described), ...unclaimed], soundOf)
  const subjects = who.mentions
    .filter(({ memberId }) => memberId === null)
    .map(({ key, trace }) => ({
      id: key,
      described: described(trace.text),
      trace,
      met: metBy(who, key, trace.text),
    }))
  return decideMatches(subjects, index, who)
}

function matchMembers(who: WhoIsWho, described: Describe): Match[] {
  const index = indexPeople(membersOf(who, described), soundOf)
  const speaking = new Set(who.labels.flatMap(({ memberId }) => memberId ?? []))
  const listed = new Set(who.members.flatMap(({ id, onRoster }) => (onRoster ? [id] : [])))
  const best = new Map<string, Match>()
  for (const member of who.members) {
    const subjects = member.names.map((name) => ({
      id: member.id,
      described: described(name),
      trace: null,
      ofMember: member.id,
      met: metBy(who, member.id, name),
    }))
    const { certain, doubtful } = decideMatches(subjects, index, { declined: new Set() })
    for (const match of [...certain, ...doubtful]) {
      const [first = '', second = ''] = [match.subjectId, match.memberId].toSorted()
      const pair = pairKey(first, second)
      const apart = [speaking, listed].some((set) => set.has(first) && set.has(second))
      if (apart || match.score < TWIN || who.declined.has(pair)) continue
      if (match.score > (best.get(pair)?.score ?? 0)) {
        best.set(pair, { ...match, memberId: first, subjectId: second })
      }
    }
  }
  return [...best.values()]
}

/** Whom a subject met: by its id as a label, and by what it is called as a nickname. */
function metBy({ together }: WhoIsWho, id: string, text: string): Met {
  const none = new Map<string, number>()
  return {
    labels: together.labels.get(id) ?? none,
    keys: together.keys.get(foldName(text)) ?? none,
  }
}

function membersOf(who: WhoIsWho, described: Describe): Bundle[] {
  const labels = new Map<string, { id: string; labels: readonly string[] }[]>()
  for (const { id, labels: names, memberId } of who.labels) {
    if (memberId !== null) {
      labels.set(memberId, [...(labels.get(memberId) ?? []), { id, labels: names }])
    }
  }
  return who.members.map(({ id, names }) => {
    const own = labels.get(id) ?? []
    const texts = [...new Set([...names, ...own.flatMap((one) => one.labels)])]
    return { memberId: id, names: texts.map(described), persons: own.map((one) => one.id) }
  })
}
