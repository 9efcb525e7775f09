import { isKnown } from './rules-companies'
import { nameScore } from './rules-names'
import { placeOf } from './rules-places'
import { strongFrom, type RoleWords } from './rules-roles'
import type { Gap, Piece, Pieces } from './rules-split'
import { COMPANY_FIELDS } from '@/lib/naming/knowledge/words-companies'
import { SURNAMES } from '@/lib/naming/knowledge/words-names'
import type { Knowledge } from '@/lib/naming/types'

const LONGEST_WORD = 10
const MAX_CUTS = 7
const JOINT = '的'
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
    for (const cut of cutsIn(roles, piece, knowledge, pieces.length === 1)) {
      const joint = roles.text[cut - 1] === JOINT && cut - 1 > from ? 1 : 0
      finer.push({ from, to: cut - joint })
      between.push(gap)
      from = roles.text[cut] === JOINT && cut + 1 < piece.to ? cut + 1 : cut
      gap = GLUED
    }
    finer.push({ from, to: piece.to })
    between.push(gap)
  })
  return { pieces: finer, gaps: between, edges }
}

function cutsIn(
  roles: RoleWords,
  { from, to }: Piece,
  knowledge: Knowledge,
  alone: boolean,
): number[] {
  const { text, starts } = roles
  const cuts = new Set<number>()
  if (to - from > 40) return []
  const whole = text.slice(from, to)
  if (
    whole.length < 4 &&
    nameScore(whole, knowledge.name) >= 5 &&
    !isKnown(whole, knowledge.company)
  ) {
    return []
  }
  if (alone) for (const cut of nameCuts(roles, from, to)) cuts.add(cut)
  for (let at = from; at < to; at += 1) {
    if (starts[at] !== true) continue
    const role = strongFrom(roles, at, to)
    if (role - at > 1 && starts[role] === true) {
      cuts
        .add(at)
        .add(role)
        .add(roleStart(text, at, role))
    }
    for (let end = Math.min(to, at + LONGEST_WORD); end > at + 1; end -= 1) {
      if (starts[end] !== true) continue
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
    .filter((cut) => cut > from && cut < to && !inBrackets(text, from, cut))
    .toSorted((a, b) => a - b)
    .slice(-MAX_CUTS)
}

/** Where an unseparated name may end: at a change of script, or two or three characters from a surname. */
function nameCuts({ text, starts }: RoleWords, from: number, to: number): number[] {
  const cuts: number[] = []
  for (let at = from + 1; at < to; at += 1) {
    if (HAN.test(text[at] ?? '') !== HAN.test(text[at - 1] ?? '') && starts[at] === true)
      cuts.push(at)
  }
  if (SURNAMES.has(text[from] ?? '')) cuts.push(from + 2, from + 3)
  for (const at of [to - 2, to - 3]) if (SURNAMES.has(text[at] ?? '')) cuts.push(at)
  return cuts
}

const HAN = /\p{Script=Han}/u

function inBrackets(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'))
  return opened !== -1 && Math.max(before.lastIndexOf(')'), before.lastIndexOf('）')) < opened
}

/** Skips the words that can also end a company: in `某某金融产品`, the role begins at `产品`. */
export function roleStart(text: string, from: number, to: number): number {
  let at = from
  for (;;) {
    const unit = UNIT.exec(text.slice(at, to))?.[0].length ?? 0
    if (unit > 0 && at + unit < to) {
      at += unit
      continue
    }
    const field = fieldAt(text, at, to)
    if (field === 0) return at
    at += field
  }
}

/** A department, as in `建行厦门开发中心项目经理`. */
const UNIT = /^\p{Script=Han}{0,5}?(?:中心|部门|部|团队|分行|支行|总行|研究院|分公司)(?=.)/u

function fieldAt(text: string, at: number, to: number): number {
  for (let length = 5; length > 1; length -= 1) {
    if (at + length < to && COMPANY_FIELDS.has(text.slice(at, at + length))) return length
  }
  return 0
}
