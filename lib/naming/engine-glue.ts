import { coverOf } from './engine-roles'
import { isKnown } from './engine-companies'
import { placeOf } from './engine-places'
import type { Gap, Piece, Pieces } from './engine-split'
import { LONGEST_ROLE_WORD, ROLE_WORDS } from './knowledge-roles'
import type { Knowledge } from './types'

const LATIN = /[a-z0-9#+.']/u
const LONGEST_COMPANY = 10
const GLUED: Gap = { kind: 'glued', exact: false }

/** Cuts pieces further, wherever a known word begins or ends in them: `某某金融pm`, `北京产品`. */
export function unglued(
  plain: string,
  { pieces, gaps, edges }: Pieces,
  knowledge: Knowledge,
): Pieces {
  const finer: Piece[] = []
  const between: Gap[] = []
  pieces.forEach((piece, index) => {
    let from = piece.from
    let gap = gaps[index] ?? GLUED
    for (const cut of cutsIn(plain, piece, knowledge)) {
      finer.push({ from, to: cut })
      between.push(gap)
      from = cut
      gap = GLUED
    }
    finer.push({ from, to: piece.to })
    between.push(gap)
  })
  return { pieces: finer, gaps: between, edges }
}

const MOST_CUTS = 5

function cutsIn(plain: string, { from, to }: Piece, knowledge: Knowledge): number[] {
  const text = plain.slice(from, to)
  if (text.length > 40) return []
  const cuts = new Set<number>()
  for (let at = 0; at < text.length; at += 1) {
    if (!startsWord(text, at)) continue
    for (let end = text.length; end > at; end -= 1) {
      if (!startsWord(text, end)) continue
      if (isWord(text.slice(at, end), at, end === text.length, knowledge)) {
        cuts.add(at)
        cuts.add(end)
        break
      }
    }
  }
  return [...cuts]
    .filter((cut) => cut > 0 && cut < text.length)
    .toSorted((a, b) => a - b)
    .slice(0, MOST_CUTS)
    .map((cut) => cut + from)
}

/** Latin letters and figures that follow each other are one. */
function startsWord(text: string, at: number): boolean {
  return at === 0 || !LATIN.test(text[at] ?? '') || !LATIN.test(text[at - 1] ?? '')
}

function isWord(text: string, at: number, last: boolean, knowledge: Knowledge): boolean {
  if (text.length > 1 && text.length <= LONGEST_COMPANY && isKnown(text, knowledge.company))
    return true
  if (
    text.length > 1 &&
    text.length <= 8 &&
    (at === 0 || last) &&
    placeOf(text, knowledge.city) === 'city'
  ) {
    return true
  }
  if (text.length < 2 || text.length > 2 * LONGEST_ROLE_WORD) return false
  return ROLE_WORDS.get(text) === 'head' || coverOf(text, knowledge.role).strong
}
