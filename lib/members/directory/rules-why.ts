import { foldText } from '@/lib/search/fold-text'
import { soundsOf } from './rules-pinyin'
import type { Why } from '@/lib/members/types'
import type { NameKind } from '@/lib/members/names/types'

type Found = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
}

type Name = { readonly kind: NameKind; readonly text: string; readonly heldTo: Date | null }

/**
 * Why a search found this person, where the name they go by does not say it: for every word the
 * first field or name that holds it, as written or as it sounds. Only what the reader may see goes in.
 */
export function whyFound(
  words: readonly string[],
  person: Found,
  names: readonly Name[],
): readonly Why[] {
  const fields: Why[] = [
    { field: 'COMPANY', text: person.company ?? '', past: false },
    { field: 'POSITION', text: person.position ?? '', past: false },
    { field: 'CITY', text: person.city ?? '', past: false },
    ...names.map(({ kind, text, heldTo }) => ({ field: kind, text, past: heldTo !== null })),
  ]
  const reasons = new Map<string, Why>()
  for (const word of words) {
    if (holds(person.displayName, word)) continue
    const reason = fields.find(({ text }) => text !== '' && holds(text, word))
    if (reason !== undefined) reasons.set(`${reason.field} ${reason.text}`, reason)
  }
  return [...reasons.values()]
}

function holds(text: string, word: string): boolean {
  return foldText(text).includes(word) || soundsOf([text]).some((sound) => sound.startsWith(word))
}
