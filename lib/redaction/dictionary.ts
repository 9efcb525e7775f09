import type { Tx } from '@/lib/db/transaction'
import { dictionaryOf, type Dictionary } from './rules-names'
import { readErased, readKnownPeople, readNamesStamp } from './store'
import { readDecidedNames } from './store-decisions'

/** All names that are redacted, as they are at this moment. */
export async function readDictionary(db: Tx): Promise<Dictionary> {
  const { people, companies } = await readKnownPeople(db)
  const decided = await readDecidedNames(db)
  const hidden = decided.flatMap(({ text, answer }) => (answer === 'HIDE' ? [text] : []))
  return dictionaryOf(people, companies, await readErased(db), hidden)
}

let kept: { readonly stamp: string; readonly dictionary: Dictionary } | null = null

/** The same for reads, which come often: made anew when a name has changed. */
export async function knownNames(db: Tx): Promise<Dictionary> {
  const stamp = await readNamesStamp(db)
  if (kept?.stamp !== stamp) kept = { stamp, dictionary: await readDictionary(db) }
  return kept.dictionary
}
