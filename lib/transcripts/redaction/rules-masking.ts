import { addressedSpans, type Addressed } from './rules-addressed'
import { foldPlaces } from '@/lib/redaction/rules-folding'
import { redactedSpans } from '@/lib/redaction/rules-finding'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { privateSpans } from '@/lib/redaction/rules-private'
import { disarm } from './rules-tokens'
import type { Piece, Voice } from '@/lib/transcripts/types'

/**
 * Rewrites what a person wrote so that no name stands in it: private ids and numbers first, then
 * mentions and heads of quotations, then names anywhere. A person of this talk becomes that
 * person's voice, another person a blank.
 *
 * Hiding one name can uncover another (the end of a word changes), so names are looked for until
 * none is left.
 */
export function maskText(
  text: string,
  dictionary: Dictionary,
  voices: ReadonlyMap<string, Voice>,
): readonly Piece[] {
  let pieces: readonly Piece[] = [{ kind: 'words', text: disarm(text.normalize('NFC')) }]
  pieces = rewrite(pieces, voices, (folded) =>
    privateSpans(folded).map((span) => ({ ...span, person: null })),
  )
  pieces = rewrite(pieces, voices, (folded) => addressedSpans(folded, dictionary))
  for (let before = -1; before !== pieces.length;) {
    before = pieces.length
    pieces = rewrite(pieces, voices, (folded) => redactedSpans(folded, dictionary))
    pieces = rewrite(pieces, voices, (folded) =>
      privateSpans(folded).map((span) => ({ ...span, person: null })),
    )
  }
  return pieces
}

/** Replaces what `find` finds in the words; what is already replaced is not looked at again. */
function rewrite(
  pieces: readonly Piece[],
  voices: ReadonlyMap<string, Voice>,
  find: (folded: string) => readonly Addressed[],
): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'words') return [piece]
    const folded = foldPlaces(piece.text)
    const made: Piece[] = []
    let done = 0
    for (const found of apart(find(folded.text))) {
      const start = folded.from[found.start] ?? 0
      const end = folded.to[found.end - 1] ?? start
      if (start > done) made.push(words(piece.text.slice(done, start)))
      const name = found.name === undefined ? null : (folded.from[found.name] ?? start)
      // A mention stays one: `@`, who it is, and a space before the next word, in any language.
      if (name !== null) made.push(words('@'))
      const from = name ?? Math.max(start, done)
      made.push(replacement(piece.text.slice(from, end), found.person, voices))
      if (name !== null && WORD.test(piece.text.slice(end))) made.push(words(' '))
      done = end
    }
    if (done < piece.text.length) made.push(words(piece.text.slice(done)))
    return joinWords(made)
  })
}

function replacement(
  hidden: string,
  person: string | null,
  voices: ReadonlyMap<string, Voice>,
): Piece {
  const voice = person === null ? undefined : voices.get(person)
  return voice === undefined ? { kind: 'blank', hidden } : { kind: 'voice', voice, hidden }
}

/** Neighbouring words as one piece: what only together makes a name is then found. */
function joinWords(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'words' && last?.kind === 'words') {
      joined[joined.length - 1] = words(last.text + piece.text)
    } else joined.push(piece)
  }
  return joined
}

function words(text: string): Piece {
  return { kind: 'words', text }
}

/** Whether a word follows at once; punctuation and a line's end need no space before them. */
const WORD = /^[^\s\p{P}]/u

/** In order, and overlapping finds as one without a person. */
function apart(found: readonly Addressed[]): readonly Addressed[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const result: Addressed[] = []
  for (const next of sorted) {
    const last = result.at(-1)
    if (last === undefined || next.start >= last.end) result.push(next)
    else if (next.end > last.end)
      result[result.length - 1] = { start: last.start, end: next.end, person: null }
  }
  return result
}
