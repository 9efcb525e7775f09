import type { Piece, Voice } from '@/lib/transcripts/types'

/** How a text names a person: addressed (`@`), or in a sentence. */
type Shown =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank'; readonly mention: boolean }
  | { readonly kind: 'voice'; readonly voice: Voice; readonly mention: boolean }

/** A text as it is shown: an `@` belongs to whom it addresses. */
export function shownPieces(pieces: readonly Piece[]): readonly Shown[] {
  return pieces.flatMap((piece, at): readonly Shown[] => {
    const mention = addresses(pieces[at - 1])
    if (piece.kind === 'blank') return [{ kind: 'blank', mention }]
    if (piece.kind === 'voice') return [{ kind: 'voice', voice: piece.voice, mention }]
    const next = pieces[at + 1]
    const named = next !== undefined && next.kind !== 'words' && addresses(piece)
    const text = named ? piece.text.slice(0, -1) : piece.text
    return text === '' ? [] : [{ kind: 'words', text }]
  })
}

/**
 * The text without a mention of the voice at its beginning: where the page says who is asked, or who
 * is answered, it says nothing more. A text that is nothing else stays.
 */
export function withoutAddressee(pieces: readonly Piece[], voice: Voice): readonly Piece[] {
  const [first, second, third, ...rest] = pieces
  if (first?.kind !== 'words' || first.text.trim() !== '@') return pieces
  if (second?.kind !== 'voice' || second.voice !== voice || third?.kind !== 'words') return pieces
  const text = third.text.replace(/^[\s,，、:：。.]+/u, '')
  if (text === '' && rest.length === 0) return pieces
  return [{ kind: 'words', text }, ...rest]
}

/** The text in one language, for contents, snippets and other places without markup. */
export function plainText(pieces: readonly Piece[], nameOf: (voice: Voice) => string): string {
  return shownPieces(pieces).reduce((text, piece) => {
    if (piece.kind === 'words') return joined(text, piece.text)
    const name = piece.kind === 'voice' ? nameOf(piece.voice) : BLANK
    return joined(text, piece.mention ? `@${name}` : name)
  }, '')
}

const BLANK = '▇▇'

/** A space where a name in Latin letters, or one that is addressed, meets a word. */
function joined(before: string, after: string): string {
  const left = before.slice(-1)
  const right = after.charAt(0)
  if (!WORD.test(left) || !(WORD.test(right) || right === '@')) return before + after
  return isHan(left) && isHan(right) ? before + after : `${before} ${after}`
}

const WORD = /[\p{L}\p{N}]/u

function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char)
}

function addresses(piece: Piece | undefined): boolean {
  return piece?.kind === 'words' && piece.text.endsWith('@')
}
