import type { Erased } from './rules-erased'
import { comparedName } from './rules-folding'
import { givenName, hasTradeEnding, isListedWord, looksLikeHanName } from './rules-words'

/** A name as it is looked for, in simplified characters. `person` is null when two people share it. */
export type RedactedName = { readonly folded: string; readonly person: string | null }

export type Dictionary = {
  /** What is redacted wherever it stands, by first character, longest first. */
  readonly anywhere: ReadonlyMap<string, readonly RedactedName[]>
  /** What is a name behind an @ or at the head of a quotation: one-character names as well. */
  readonly addressed: ReadonlyMap<string, readonly RedactedName[]>
  /** Names that are known by their hashes alone. */
  readonly erased: Erased | null
}

/**
 * Every name of the people, whole and in its parts. A group nickname like 姓名-公司-岗位 is redacted
 * whole; its name part is redacted too, its company, duty and city words are not. Company names
 * are given because in a nickname they can stand where a name would. `hidden` are the strings of which
 * an editor said that they name a person: no member speaks under them, and they are hidden in any case.
 */
export function dictionaryOf(
  people: readonly KnownPerson[],
  companies: readonly string[] = [],
  erased: Erased | null = null,
  hidden: readonly string[] = [],
): Dictionary {
  const plain = new Set(
    companies.flatMap((company) => [comparedName(company), ...partsOf(comparedName(company))]),
  )
  const shared = sharedParts(people)
  const anywhere = new Collected()
  const addressed = new Collected()
  for (const person of people) {
    for (const name of person.names.map(comparedName)) {
      if (name === '' || !SPEAKABLE.test(name)) continue
      addressed.add(name, person.key)
      if (isLongEnough(name) && (partsOf(name).length > 1 || !isOrdinary(name, plain))) {
        anywhere.add(name, person.key)
      }
      for (const part of nameParts(name, plain, shared)) {
        addressed.add(part, person.key)
        anywhere.add(part, person.key)
      }
    }
  }
  for (const name of hidden.map(comparedName)) {
    for (const part of [name, givenName(name)]) {
      if (part === null || !isLongEnough(part)) continue
      addressed.addUnknown(part)
      anywhere.addUnknown(part)
    }
  }
  return { anywhere: anywhere.byFirst(), addressed: addressed.byFirst(), erased }
}

/**
 * The parts of a nickname that are a person's name: the first part that is no ordinary word, and
 * any later one that reads like a Chinese name and that no second person has in theirs.
 */
function nameParts(
  name: string,
  plain: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): string[] {
  const parts = partsOf(name)
  const own = parts.filter((part) => !isOrdinary(part, plain))
  const named = own.filter(
    (part, index) => index === 0 || (looksLikeHanName(part) && !shared.has(part)),
  )
  return [...named.flatMap((part) => [part, ...runsOf(part)]), ...gluedNames(parts, plain)]
    .flatMap((part) => [part, givenName(part)])
    .filter((part) => part !== null)
    .filter((part) => isLongEnough(part) && !isOrdinary(part, plain))
}

/** `周砚青舟支付` has no separator: the first two and three characters may be the name. */
function gluedNames(parts: readonly string[], plain: ReadonlySet<string>): string[] {
  const first = parts[0]
  if (first === undefined || plain.has(first) || !/^\p{Script=Han}{5,}/u.test(first)) return []
  if (parts.slice(1).some(looksLikeHanName)) return []
  return [first.slice(0, 2), first.slice(0, 3)].filter(looksLikeHanName)
}

/** `李雷leo` has a Han and a Latin name in it. Han runs of 2 to 4 characters, Latin of 3 or more. */
function runsOf(part: string): string[] {
  return part.match(/\p{Script=Han}{2,4}(?!\p{Script=Han})|\p{Script=Latin}{3,}/gu) ?? []
}

function partsOf(name: string): string[] {
  return name.split(SEPARATORS).filter((part) => part !== '')
}

/** What stands behind the first place in the nicknames of two people is a company or a duty. */
function sharedParts(people: readonly KnownPerson[]): ReadonlySet<string> {
  const owner = new Map<string, string>()
  const shared = new Set<string>()
  for (const person of people) {
    for (const part of person.names.flatMap((name) => partsOf(comparedName(name)).slice(1))) {
      if ((owner.get(part) ?? person.key) !== person.key) shared.add(part)
      owner.set(part, person.key)
    }
  }
  return shared
}

function isOrdinary(part: string, plain: ReadonlySet<string>): boolean {
  return plain.has(part) || isListedWord(part) || (hasTradeEnding(part) && !looksLikeHanName(part))
}

/** One character is no name in running text: 林 would take the 林 out of 森林. */
function isLongEnough(name: string): boolean {
  return Array.from(name).length >= 2
}

class Collected {
  private readonly names = new Map<string, string | null>()

  add(folded: string, person: string): void {
    const known = this.names.get(folded)
    this.names.set(folded, known === undefined || known === person ? person : null)
  }

  /** A name of a person who is no member; a member's own stays the member's. */
  addUnknown(folded: string): void {
    if (!this.names.has(folded)) this.names.set(folded, null)
  }

  byFirst(): ReadonlyMap<string, readonly RedactedName[]> {
    const groups = new Map<string, RedactedName[]>()
    for (const [folded, person] of this.names) {
      const first = folded.charAt(0)
      groups.set(first, [...(groups.get(first) ?? []), { folded, person }])
    }
    for (const group of groups.values()) group.sort((a, b) => b.folded.length - a.folded.length)
    return groups
  }
}

const SPEAKABLE = /[\p{L}\p{Extended_Pictographic}]/u
const SEPARATORS = /[\s\-_‐-―~|/\\·•・.,，、。+&@#:：;()（）[\]【】<>《》"'“”‘’]+/u

/** A person whose names are redacted, with every string the person is known by. */
export type KnownPerson = { readonly key: string; readonly names: readonly string[] }
