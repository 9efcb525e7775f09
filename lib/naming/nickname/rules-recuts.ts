import { companyScore } from './rules-companies'
import type { Choice } from './rules-search'
import type { Gap, Piece, Pieces } from './rules-split'

/** The lowest company score that counts: a typical ending, or a known company. */
const COMPANY = 7

/** `某某(某某科技)-产品`: the company taken out of the brackets right after the name; null where there is none. */
export function outOfBrackets(
  plain: string,
  { pieces, gaps, edges }: Pieces,
  name: Choice | undefined,
  taught: ReadonlySet<string>,
): Pieces | null {
  const at = (name?.to ?? 0) - 1
  const piece = pieces[at]
  if (piece === undefined || pieces.length < 2) return null
  const found = ASIDE.exec(plain.slice(piece.from, piece.to))
  const [, before = '', inside = ''] = found ?? []
  if (found === null || companyScore(inside, taught) < COMPANY) return null
  const open = piece.from + before.length
  return {
    pieces: pieces.toSpliced(
      at,
      1,
      { from: piece.from, to: open },
      { from: open + 1, to: open + 1 + inside.length },
    ),
    gaps: gaps.toSpliced(at + 1, 0, { kind: 'strong', exact: false, text: plain[open] ?? '(' }),
    edges,
  }
}

const ASIDE = /^([^()（）]*[^()（） ])[(（]([^()（）]+)[)）]$/u

const DASH_LIKE = '一'
const DASHED: Gap = { kind: 'strong', exact: false, text: DASH_LIKE }

/** `某某一某某科技一产品`: the figure one, typed for a dash, taken as one; null where that leaves nothing between. */
export function atOnes(plain: string, { pieces, gaps, edges }: Pieces): Pieces | null {
  const finer: Piece[] = []
  const between: Gap[] = []
  for (const [index, { from, to }] of pieces.entries()) {
    let start = from
    let gap = gaps[index] ?? DASHED
    for (const part of plain.slice(from, to).split(DASH_LIKE)) {
      if (part.trim() === '') return null
      finer.push({ from: start, to: start + part.length })
      between.push(gap)
      start += part.length + 1
      gap = DASHED
    }
  }
  return { pieces: finer, gaps: between, edges }
}
