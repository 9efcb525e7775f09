import { fold } from '@/lib/search/fold'
import { nameRow, wordRow, type ErasedRow } from '@/lib/redaction/rules-erased'
import { dictionaryOf, type Dictionary } from '@/lib/redaction/rules-names'
import type { KnownPerson } from '@/lib/redaction/rules-names'

/** The names an erasure works with: those of all people, and all names of this person under one key. */
export type Known = { readonly dictionary: Dictionary; readonly others: ReadonlySet<string> }

export function knownWith(
  people: readonly KnownPerson[],
  companies: readonly string[],
  person: {
    readonly key: string
    readonly ids: readonly string[]
    readonly names: readonly string[]
  },
): Known {
  const others = people.filter(({ key }) => !person.ids.includes(key))
  const whole = { key: person.key, names: person.names }
  return {
    dictionary: dictionaryOf([...others, whole], companies),
    others: new Set(others.flatMap(({ names }) => names.map((name) => fold(name).trim()))),
  }
}

/** Hashes of all names that only this person has; names that others share stay theirs. */
export function hashesOf(
  key: string,
  person: { readonly key: string; readonly names: readonly string[] },
  { dictionary, others }: Known,
): readonly ErasedRow[] {
  const whole = person.names.filter((name) => !others.has(fold(name).trim()))
  const words = [...dictionary.anywhere.values()]
    .flat()
    .filter((name) => name.person === person.key)
    .map(({ folded }) => folded)
  const rows = [
    ...whole.map((name) => nameRow(key, name)),
    ...words.map((word) => wordRow(key, word)),
  ]
  return [...new Map(rows.map((row) => [row.hash, row])).values()]
}
