import { placesOf } from '@/lib/search/places'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import type { Piece } from '@/lib/transcripts/types'
import type { Snippet, SnippetPart } from './types'

/** How many characters stand before and behind what was looked for. */
const AROUND = 36

/** The words around the first place where the published text holds one that was looked for, each marked. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const pieces = fromPublicText(text.normalize('NFC').replaceAll(/\s+/gu, ' '))
  const parts = pieces.flatMap((piece) => marked(piece, words))
  const first = Math.max(
    0,
    parts.findIndex((part) => part.marked),
  )
  return [
    ...cut(parts.slice(0, first).toReversed(), AROUND, 'end').toReversed(),
    ...cut(parts.slice(first), 2 * AROUND),
  ]
}

/** The whole of a short text, such as a title, with what was looked for marked. */
export function markedIn(text: string, words: readonly string[]): Snippet {
  return marked({ kind: 'words', text }, words)
}

/** The beginning of a text, for a list or a description. */
export function beginning(pieces: readonly Piece[], max = AROUND): readonly Piece[] {
  const parts = pieces.map((piece) => ({ piece, marked: false }))
  return cut(parts, max).map(({ piece }) => piece)
}

/** The piece in stretches, those that are looked for marked. */
function marked(piece: Piece, words: readonly string[]): SnippetPart[] {
  if (piece.kind !== 'words') return [{ piece, marked: false }]
  const parts: SnippetPart[] = []
  let from = 0
  const take = (to: number, isMarked: boolean) => {
    const text = piece.text.slice(from, to)
    if (text !== '') parts.push({ piece: { kind: 'words', text }, marked: isMarked })
    from = to
  }
  for (const { start, end } of placesOf(piece.text, words)) {
    take(start, false)
    take(end, true)
  }
  take(piece.text.length, false)
  return parts
}

/** As many parts as have room, the last one cut short; of parts in reverse order its end is what is kept. */
function cut(
  parts: readonly SnippetPart[],
  max: number,
  keep: 'start' | 'end' = 'start',
): readonly SnippetPart[] {
  const shown: SnippetPart[] = []
  let left = max
  for (const part of parts) {
    if (left <= 0) {
      return [...withoutLooseAt(shown), { piece: { kind: 'words', text: '…' }, marked: false }]
    }
    const { piece } = part
    const chars = piece.kind === 'words' ? Array.from(piece.text) : []
    if (chars.length > left) {
      const text =
        keep === 'start' ? `${chars.slice(0, left).join('')}…` : `…${chars.slice(-left).join('')}`
      return [...shown, { piece: { kind: 'words', text }, marked: part.marked }]
    }
    shown.push(part)
    left -= piece.kind === 'words' ? chars.length : 2
  }
  return shown
}

/** What is cut off behind an `@` takes it along. */
function withoutLooseAt(parts: readonly SnippetPart[]): readonly SnippetPart[] {
  const last = parts.at(-1)
  if (last?.piece.kind !== 'words' || !last.piece.text.endsWith('@')) return parts
  const text = last.piece.text.slice(0, -1)
  return [...parts.slice(0, -1), { ...last, piece: { kind: 'words', text } }]
}
