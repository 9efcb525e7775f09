import { redactedSpans } from './rules-finding'
import { foldPlaces } from './rules-folding'
import type { Dictionary } from './rules-names'
import { privateSpans, type Span } from './rules-private'
import { NAMELESS, type Erased } from './rules-erased'

/** What of names and private things stands in a text, as it stands there. */
export function redactedIn(text: string, dictionary: Dictionary): readonly string[] {
  return textsAt(text, (folded) => [...redactedSpans(folded, dictionary), ...privateSpans(folded)])
}

/** What of private things alone stands in a text. */
export function privateIn(text: string): readonly string[] {
  return textsAt(text, privateSpans)
}

function textsAt(text: string, spansOf: (folded: string) => readonly Span[]): readonly string[] {
  const composed = text.normalize('NFC')
  const folded = foldPlaces(composed)
  return spansOf(folded.text).map(({ start, end }) =>
    composed.slice(folded.from[start] ?? 0, folded.to[end - 1] ?? 0),
  )
}

/** The text with the neutral word wherever something of an erased person stands in it. */
export function withoutErased(text: string, erased: Erased): string {
  if (erased.isEmpty) return text
  const composed = text.normalize('NFC')
  const folded = foldPlaces(composed)
  let after = ''
  let done = 0
  for (const { start, end } of erased.spansIn(folded.text)) {
    const from = folded.from[start] ?? 0
    after += composed.slice(done, Math.max(done, from)) + NAMELESS
    done = folded.to[end - 1] ?? from
  }
  return after + composed.slice(done)
}
