import { isKnown } from './engine-companies'
import { placeOf } from './engine-places'
import { startsWord, strongFrom, type RoleWords } from './engine-roles'
import type { Gap, Piece, Pieces } from './engine-split'
import { COMPANY_FIELDS } from './knowledge-companies'
import type { Knowledge } from './types'

const LONGEST_WORD = 10
const MOST_CUTS = 6
const GLUED: Gap = { kind: 'glued', exact: false, text: '' }

/** Cuts pieces further, wherever a known word begins or ends in them: `某某金融pm`, `北京产品`. */
export function unglued(
  roles: RoleWords,
  { pieces, gaps, edges }: Pieces,
  knowledge: Knowledge,
): Pieces {
  const finer: Piece[] = []
  const between: Gap[] = []
  pieces.forEach((piece, index) => {
    let from = piece.from
    let gap = gaps[index] ?? GLUED
    for (const cut of cutsIn(roles, piece, knowledge)) {
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

function cutsIn(roles: RoleWords, { from, to }: Piece, knowledge: Knowledge): number[] {
  const { text } = roles
  const cuts = new Set<number>()
  if (to - from > 40) return []
  for (let at = from; at < to; at += 1) {
    if (!startsWord(text, at)) continue
    const role = strongFrom(roles, at, to)
    if (role - at > 1 && startsWord(text, role)) {
      cuts
        .add(at)
        .add(role)
        .add(roleStart(text, at, role))
    }
    for (let end = Math.min(to, at + LONGEST_WORD); end > at + 1; end -= 1) {
      if (!startsWord(text, end)) continue
      const word = text.slice(at, end)
      const known =
        isKnown(word, knowledge.company) ||
        ((at === from || end === to) && placeOf(word, knowledge.city) === 'city')
      if (!known) continue
      cuts.add(at).add(end)
      break
    }
  }
  return [...cuts]
    .filter((cut) => cut > from && cut < to)
    .toSorted((a, b) => a - b)
    .slice(-MOST_CUTS)
}

/** Past the words with which companies end as well: in `某某金融产品`, the role begins at `产品`. */
export function roleStart(text: string, from: number, to: number): number {
  let at = from
  for (let moved = true; moved;) {
    moved = false
    for (let length = 4; length > 1; length -= 1) {
      if (at + length < to && COMPANY_FIELDS.has(text.slice(at, at + length))) {
        at += length
        moved = true
        break
      }
    }
  }
  return at
}
