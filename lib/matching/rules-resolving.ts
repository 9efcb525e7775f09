import type { Parts } from '@/lib/naming/types'
import { type Decided, decideMatches, indexPeople, type Match, pairKey } from './rules-deciding'
import type { Bundle, Met } from './rules-evidence'
import { describe, type Described } from './rules-features'
import { foldName } from './rules-names'
import { soundOf } from './rules-sounds'
import type { Together } from './rules-together'
import type { Trace } from './rules-traces'

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
    readonly label: string
    readonly memberId: string | null
  }[]
  readonly mentions: readonly {
    readonly key: string
    readonly memberId: string | null
    readonly trace: Trace
  }[]
  /** Pairs that somebody declined: see pairKey. A nickname goes by its key. */
  readonly declined: ReadonlySet<string>
  /** Labels that spoke, and nicknames that were mentioned, within the same minute. */
  readonly together: { readonly labels: Together; readonly keys: Together }
}

export type Resolved = {
  readonly labels: Decided
  readonly mentions: Decided
  /** Members who may be one; never certain by evidence alone. */
  readonly members: readonly Match[]
}

/** Texts equal after folding: from here on one person may well have a second label. */
const EQUAL = 95
/** Two members with one name: worth asking, whatever else they share. */
const TWIN = 60

/** Who is who. Labels first, for then their bearers' habits tell whose the nicknames are. */
export function resolvePeople(who: WhoIsWho, partsOf: (text: string) => Parts): Resolved {
  const seen = new Map<string, Described>()
  const described = (text: string) => {
    const known = seen.get(text) ?? describe(text, partsOf)
    seen.set(text, known)
    return known
  }
  const labels = resolveLabels(who, described)
  const linked = new Map(labels.certain.map(({ thingId, memberId }) => [thingId, memberId]))
  const now = {
    ...who,
    labels: who.labels.map((one) => ({
      ...one,
      memberId: one.memberId ?? linked.get(one.id) ?? null,
    })),
  }
  return {
    labels,
    mentions: resolveMentions(now, described),
    members: resolveMembers(now, described),
  }
}

type Describe = (text: string) => Described

function resolveLabels(who: WhoIsWho, described: Describe): Decided {
  const open = who.labels.filter(({ memberId }) => memberId === null)
  const index = indexPeople(membersOf(who, described), soundOf)
  const things = open.map(({ id, label }) => ({
    id,
    described: described(label),
    trace: null,
    met: metBy(who, id, label),
  }))
  const decided = decideMatches(things, index, who)
  const taken = new Set(who.labels.flatMap(({ memberId }) => memberId ?? []))
  const rivals = [...decided.certain, ...decided.doubtful]
  const isAlone = (match: Match) =>
    match.score >= EQUAL ||
    (!taken.has(match.memberId) &&
      !rivals.some(
        (other) =>
          other.memberId === match.memberId &&
          other.thingId !== match.thingId &&
          other.score > match.score - 15,
      ))
  return {
    certain: decided.certain.filter(isAlone),
    doubtful: [...decided.doubtful, ...decided.certain.filter((match) => !isAlone(match))],
  }
}

function resolveMentions(who: WhoIsWho, described: Describe): Decided {
  const nobodys = who.labels.filter(({ memberId }) => memberId === null)
  const unclaimed = nobodys.map(({ id, label }) => ({
    ...{ memberId: null, names: [described(label)], persons: [id] },
  }))
  const index = indexPeople([...membersOf(who, described), ...unclaimed], soundOf)
  const things = who.mentions
    .filter(({ memberId }) => memberId === null)
    .map(({ key, trace }) => ({
      id: key,
      described: described(trace.text),
      trace,
      met: metBy(who, key, trace.text),
    }))
  return decideMatches(things, index, who)
}

function resolveMembers(who: WhoIsWho, described: Describe): Match[] {
  const index = indexPeople(membersOf(who, described), soundOf)
  const speaking = new Set(who.labels.flatMap(({ memberId }) => memberId ?? []))
  const listed = new Set(who.members.flatMap(({ id, onRoster }) => (onRoster ? [id] : [])))
  const best = new Map<string, Match>()
  for (const member of who.members) {
    const things = member.names.map((name) => ({
      ...{ id: member.id, described: described(name), trace: null, ofMember: member.id },
      met: metBy(who, member.id, name),
    }))
    const { certain, doubtful } = decideMatches(things, index, { declined: new Set() })
    for (const match of [...certain, ...doubtful]) {
      const [first = '', second = ''] = [match.thingId, match.memberId].toSorted()
      const pair = pairKey(first, second)
      const apart = [speaking, listed].some((set) => set.has(first) && set.has(second))
      if (apart || match.score < TWIN || who.declined.has(pair)) continue
      if (match.score > (best.get(pair)?.score ?? 0)) {
        best.set(pair, { ...match, memberId: first, thingId: second })
      }
    }
  }
  return [...best.values()]
}

/** Whom a thing met: by its id as a label, and by what it is called as a nickname. */
function metBy({ together }: WhoIsWho, id: string, text: string): Met {
  const none = new Map<string, number>()
  return {
    labels: together.labels.get(id) ?? none,
    keys: together.keys.get(foldName(text)) ?? none,
  }
}

function membersOf(who: WhoIsWho, described: Describe): Bundle[] {
  const labels = new Map<string, { id: string; label: string }[]>()
  for (const { id, label, memberId } of who.labels) {
    if (memberId !== null) labels.set(memberId, [...(labels.get(memberId) ?? []), { id, label }])
  }
  return who.members.map(({ id, names }) => {
    const own = labels.get(id) ?? []
    const texts = [...new Set([...names, ...own.map(({ label }) => label)])]
    return { memberId: id, names: texts.map(described), persons: own.map((one) => one.id) }
  })
}
