import type { Tx } from '@/lib/db/transaction'
import { dictionaryOf, type Dictionary } from './rules-names'
import { readErased, readKnownPeople, readNamesStamp } from './store'
import { readDecidedNames } from './store-decisions'

let kept: { readonly stamp: string; readonly dictionary: Dictionary } | null = null

/**
 * All names that are redacted, as they are at this moment: made anew when a name has changed, in this transaction
 * or in one that has ended. A stamp never comes twice, so one that was rolled back does no harm.
 */
export async function readDictionary(db: Tx): Promise<Dictionary> {
  const stamp = await readNamesStamp(db)
  if (kept?.stamp !== stamp) kept = { stamp, dictionary: await makeDictionary(db) }
  return kept.dictionary
}

async function makeDictionary(db: Tx): Promise<Dictionary> {
  const { people, companies } = await readKnownPeople(db)
  const decided = await readDecidedNames(db)
  const hidden = decided.flatMap(({ text, answer }) => (answer === 'HIDE' ? [text] : []))
  return dictionaryOf(people, companies, await readErased(db), hidden)
}
