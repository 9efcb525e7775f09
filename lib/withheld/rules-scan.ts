import { withheldSpans } from './rules-finding'
import { foldPlaces } from './rules-folding'
import type { Dictionary } from './rules-names'
import { privateSpans } from './rules-private'

/** What of names and private things stands in a text, as it stands there. */
export function withheldIn(text: string, dictionary: Dictionary): readonly string[] {
  const composed = text.normalize('NFC')
  const folded = foldPlaces(composed)
  return [...withheldSpans(folded.text, dictionary), ...privateSpans(folded.text)].map(
    ({ start, end }) => composed.slice(folded.from[start] ?? 0, folded.to[end - 1] ?? 0),
  )
}
