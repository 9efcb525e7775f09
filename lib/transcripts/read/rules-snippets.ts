import { fold } from '@/lib/search/fold'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import type { Piece } from '@/lib/transcripts/types'
import type { Snippet } from './types'

/** How many characters stand before and behind what was looked for. */
const AROUND = 36

/** The words around the first place where the published text contains the query, or null. */
export function snippetOf(text: string, query: string): Snippet | null {
  const wanted = fold(query)
  const pieces = fromPublicText(text.replaceAll(/\s+/gu, ' '))
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'words') continue
    const found = placeOf(piece.text, wanted)
    if (found === null) continue
    return {
      before: ending([...pieces.slice(0, index), words(piece.text.slice(0, found.start))]),
      match: piece.text.slice(found.start, found.end),
      after: beginning([words(piece.text.slice(found.end)), ...pieces.slice(index + 1)]),
    }
  }
  return null
}

/** The beginning of a text, for a list or a description. */
export function beginning(pieces: readonly Piece[], max = AROUND): readonly Piece[] {
  const shown: Piece[] = []
  let left = max
  for (const piece of pieces) {
    if (left <= 0) return [...withoutLooseAt(shown), words('…')]
    const chars = piece.kind === 'words' ? Array.from(piece.text) : []
    const cut = chars.length > left
    shown.push(cut ? words(`${chars.slice(0, left).join('')}…`) : piece)
    if (cut) return shown
    left -= piece.kind === 'words' ? chars.length : 2
  }
  return shown
}

/** What is cut off behind an `@` takes it along. */
function withoutLooseAt(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1)
  if (last?.kind !== 'words' || !last.text.endsWith('@')) return pieces
  return [...pieces.slice(0, -1), words(last.text.slice(0, -1))]
}

function ending(pieces: readonly Piece[]): readonly Piece[] {
  return beginning(pieces.toReversed().map(backwards)).toReversed().map(backwards)
}

function backwards(piece: Piece): Piece {
  return piece.kind === 'words' ? words(Array.from(piece.text).reverse().join('')) : piece
}

/** Where the fold of the text contains the folded query, as places in the text itself. */
function placeOf(text: string, wanted: string): { start: number; end: number } | null {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const char of text) {
    const part = fold(char)
    starts.push(...Array<number>(part.length).fill(at))
    ends.push(...Array<number>(part.length).fill(at + char.length))
    folded += part
    at += char.length
  }
  const found = folded.indexOf(wanted)
  if (found < 0 || wanted === '') return null
  return { start: starts[found] ?? 0, end: ends[found + wanted.length - 1] ?? text.length }
}

function words(text: string): Piece {
  return { kind: 'words', text }
}
