import { fold } from '@/lib/search/fold'

export type LabelToKnow = { readonly id: string; readonly label: string }
export type NamesToKnow = {
  readonly memberId: string
  readonly names: readonly string[]
  /** Words of these names that do not identify a person: company, position, city. */
  readonly about: readonly (string | null)[]
}

/** A word that more people than this share identifies none of them. */
const COMMON = 8

/**
 * Which unlinked labels may belong to which members: one begins with the whole of the other, the text
 * before the first separator is the same, or a name-like part of one (2 to 4 Han characters, or a Latin
 * word of 3 letters or more) occurs in the other.
 * Generous on purpose: a match only keeps a member out of a review until an organiser has looked.
 */
export function alike(
  labels: readonly LabelToKnow[],
  members: readonly NamesToKnow[],
): ReadonlyMap<string, readonly string[]> {
  const unlinked = labels.map(({ id, label }) => ({ id, ...read([label], []) }))
  const known = members.map(({ memberId, names, about }) => ({
    id: memberId,
    ...read(names, about),
  }))
  const common = new Set([...tooMany(unlinked), ...tooMany(known)])
  const find = indexOf(unlinked)
  return new Map(
    known.flatMap(({ id, whole, beginnings, firsts, parts, pieces }) => {
      const found = new Set<string>()
      const take = (ids: readonly string[] | undefined) => ids?.forEach((one) => found.add(one))
      for (const name of whole) take(find.beginnings.get(name))
      for (const beginning of beginnings) take(find.whole.get(beginning))
      for (const first of firsts) take(find.firsts.get(first))
      for (const part of parts) if (!common.has(part)) take(find.pieces.get(part))
      for (const piece of pieces) if (!common.has(piece)) take(find.parts.get(piece))
      return found.size === 0 ? [] : [[id, [...found]] as const]
    }),
  )
}

type Reading = {
  /** Names without separators. */
  readonly whole: ReadonlySet<string>
  /** Every beginning of these with two characters or more, and the whole. */
  readonly beginnings: ReadonlySet<string>
  /** The text before the first separator, of any length. */
  readonly firsts: ReadonlySet<string>
  /** Texts between separators that can be a name. */
  readonly parts: ReadonlySet<string>
  /** Every substring of a part that can be a name. */
  readonly pieces: ReadonlySet<string>
}

function read(names: readonly string[], about: readonly (string | null)[]): Reading {
  const empty = new Set(about.flatMap((text) => (text === null ? [] : runsOf(text))))
  const runs = names.flatMap(runsOf).filter((run) => !empty.has(run))
  const fields = names.map((name) =>
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
  const whole = fields.map((parts) => parts.join('')).filter((name) => name !== '')
  const firsts = fields.flatMap((parts) => parts[0] ?? []).filter((first) => !empty.has(first))
  return {
    whole: new Set(whole),
    beginnings: new Set(whole.flatMap(beginningsOf)),
    firsts: new Set(firsts),
    parts: new Set(runs.filter(isNameLike)),
    pieces: new Set(runs.flatMap(piecesOf)),
  }
}

function beginningsOf(name: string): string[] {
  const signs = Array.from(name)
  const shorter = signs.slice(2).map((_, at) => signs.slice(0, at + 2).join(''))
  return [...shorter, name]
}

/** Runs of Han characters and of Latin letters. */
function runsOf(text: string): string[] {
  return fold(text).match(/\p{Script=Han}+|[\p{Script=Latin}']+/gu) ?? []
}

function isNameLike(run: string): boolean {
  const { length } = Array.from(run)
  return HAN.test(run) ? length >= 2 && length <= 4 : length >= 3
}

function piecesOf(run: string): string[] {
  if (!HAN.test(run)) return isNameLike(run) ? [run] : []
  const signs = Array.from(run)
  return [2, 3, 4].flatMap((length) =>
    signs
      .slice(0, Math.max(0, signs.length - length + 1))
      .map((_, at) => signs.slice(at, at + length).join('')),
  )
}

const HAN = /^\p{Script=Han}/u

function tooMany(people: readonly Reading[]): string[] {
  const counts = new Map<string, number>()
  for (const { parts } of people) {
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > COMMON).map(([part]) => part)
}

function indexOf(people: readonly (Reading & { readonly id: string })[]) {
  const index = (pick: (one: Reading) => ReadonlySet<string>) => {
    const found = new Map<string, string[]>()
    for (const one of people) {
      for (const key of pick(one)) found.set(key, [...(found.get(key) ?? []), one.id])
    }
    return found
  }
  return {
    whole: index(({ whole }) => whole),
    beginnings: index(({ beginnings }) => beginnings),
    firsts: index(({ firsts }) => firsts),
    parts: index(({ parts }) => parts),
    pieces: index(({ pieces }) => pieces),
  }
}
