import type { Tx } from '@/lib/db/transaction'
import { readDictionary } from '@/lib/redaction/dictionary'
import { privateIn, redactedIn } from '@/lib/redaction/rules-texts'
import type { Audience } from '@/lib/talks/types'
import { withoutNames } from './rules-names'

/**
 * Takes out of what members type here what may not be read: account ids, phone numbers and addresses for
 * everybody, and for visitors every known name besides.
 */
export async function maskFor(db: Tx, audience: Audience): Promise<(text: string) => string> {
  if (audience !== 'VISITOR') return maskPrivate
  const dictionary = await readDictionary(db)
  return (text) => withoutNames(text, redactedIn(text, dictionary))
}

/** The text without account ids, phone numbers and addresses. */
export function maskPrivate(text: string): string {
  return withoutNames(text, privateIn(text))
}
