import { roleStart, unglued } from './rules-glue'
import { atOnes, outOfBrackets } from './rules-recuts'
import { roleWordsIn } from './rules-roles'
import { choicesByPlace } from './rules-ruled'
import { scorerOf, type Scorer } from './rules-scores'
import { bestReading, type Choice } from './rules-search'
import {
  hasOtherSeparators,
  piecesOf,
  wholeWords,
  type Gap,
  type Piece,
  type Pieces,
} from './rules-split'
import { cleaned, type Cleaned } from './rules-text'
import type { Knowledge, PartName, Parts, NicknameTemplate } from '@/lib/naming/types'

/** How a nickname was understood. */
export type Understood = {
  readonly cleaned: Cleaned
  readonly pieces: readonly Piece[]
  readonly gaps: readonly Gap[]
  readonly edges: string
  readonly choices: readonly Choice[]
  readonly parts: Parts
  /** Parts that are guessed from their place only: no known word says that they are one. */
  readonly guessed: ReadonlySet<PartName>
  /** At least one part is a known word. */
  readonly evident: boolean
  /** One word without separators that shows neither a person nor a role. */
  readonly lone: boolean
  /** Cut into the parts that the rule asks for, in its order, and no piece is surely another part. */
  readonly ruled: boolean
  /** How much each choice looks like its part. */
  readonly worths: readonly number[]
}

type Read = Pieces & {
  readonly score: number
  readonly choices: readonly Choice[]
  readonly ruled?: boolean
}

/** Splits a nickname into its parts. */
export function understand(
  nickname: string,
  template: NicknameTemplate,
  knowledge: Knowledge,
): Understood {
  const clean = cleaned(nickname)
  const order = template.parts.map(({ part }) => part)
  const roles = roleWordsIn(clean.plain, knowledge.role)
  const scorer = scorerOf(clean, roles, knowledge)
  const cutting = {
    separator: template.separator,
    pointed: hasOtherSeparators(clean, template.separator),
    whole: wholeWords(clean.plain, knowledge.company),
  }
  let coarse = piecesOf(clean, cutting)
  const choices = choicesByPlace(clean.plain, coarse, template, scorer)
  if (choices !== null) {
    return described(clean, { ...coarse, choices, score: 0, ruled: true }, scorer, false)
  }
  let read = readingOf(clean.plain, coarse, order, scorer)
  if (cutting.pointed && !isWhole(read, template, scorer)) {
    const apart = piecesOf(clean, { ...cutting, pointed: false })
    const again = readingOf(clean.plain, apart, order, scorer)
    if (isWhole(again, template, scorer)) [coarse, read] = [apart, again]
  }
  const recut = (pieces: Pieces | null): Read | null => {
    if (pieces === null) return null
    const again = readingOf(clean.plain, pieces, order, scorer)
    return isAllKnown(again, scorer) ? again : null
  }
  if (!isWhole(read, template, scorer)) {
    const fine = unglued(roles, coarse, knowledge)
    if (fine.pieces.length > coarse.pieces.length) {
      const closer = readingOf(clean.plain, fine, order, scorer)
      if (closer.score > read.score) read = closer
    }
    read =
      recut(outOfBrackets(clean.plain, read, nameless(read, template), knowledge.company)) ??
      recut(clean.plain.includes('一') ? atOnes(clean.plain, coarse) : null) ??
      read
  }
  return described(clean, read, scorer, coarse.pieces.length === 1)
}

function readingOf(
  plain: string,
  { pieces: all, gaps: allGaps, edges }: Pieces,
  order: readonly PartName[],
  scorer: Scorer,
): Read {
  const pieces = all.slice(0, MAX_PIECES)
  const gaps = allGaps.slice(0, MAX_PIECES)
  const fine = gaps.some(({ kind }, at) => at > 0 && kind === 'glued')
  const places = pieces.map(({ from, to }) => scorer('city', from, to) >= 12)
  const reading = bestReading(pieces, gaps, order, (part, from, to) => {
    const start = pieces[from]?.from ?? 0
    const end = pieces[to - 1]?.to ?? 0
    const worth = scorer(part, start, end)
    const before = gaps[from]?.kind === 'glued' && from > 0
    const after = gaps[to]?.kind === 'glued'
    let bonus = part === 'name' && from === 0 ? 2 : 0
    if (part === 'city' && worth < 0 && (to < pieces.length || from < 3)) bonus -= 20
    if (fine && part === 'role' && worth < 0) bonus -= 6
    if ((before || after) && worth < 7) bonus -= part === 'role' && !isUnit(plain, end) ? 8 : 3
    // `广东某某科技` is a company, and `招行杭州分行` is one too.
    if (part === 'company' && before && places[from - 1] === true) bonus -= 14
    if (part === 'city' && before && after) bonus -= 14
    if (part === 'role' && before && roleStart(plain, start, end) > start) bonus -= 6
    return worth + bonus
  })
  return { pieces, gaps, edges, ...reading }
}

const MAX_PIECES = 12

function isUnit(plain: string, end: number): boolean {
  return '组部处科室线'.includes(plain[end - 1] ?? ' ')
}

function isWhole(read: Read, template: NicknameTemplate, scorer: Scorer): boolean {
  return template.parts.every(({ part, required }) => {
    const choice = read.choices.find((one) => one.part === part)
    if (choice === undefined) return !required
    const from = read.pieces[choice.from]?.from ?? 0
    return scorer(part, from, read.pieces[choice.to - 1]?.to ?? 0) >= (part === 'role' ? 4 : 0)
  })
}

/** The name, when the rule wants a company and none was found. */
function nameless({ choices }: Read, { parts }: NicknameTemplate): Choice | undefined {
  const wanted = parts.some(({ part, required }) => part === 'company' && required)
  return wanted && choices.every(({ part }) => part !== 'company')
    ? choices.find(({ part }) => part === 'name')
    : undefined
}

/** Whether every piece is one part, and a known word of that part. */
function isAllKnown({ pieces, choices }: Read, scorer: Scorer): boolean {
  return (
    choices.length === pieces.length &&
    choices.length > 2 &&
    choices.every(({ part, from, to }) => {
      const piece = pieces[from]
      return (
        to === from + 1 && piece !== undefined && scorer(part, piece.from, piece.to) >= KNOWN[part]
      )
    })
  )
}

const KNOWN: Readonly<Record<PartName, number>> = { name: 5, company: 7, role: 4, city: 12 }

function described(clean: Cleaned, read: Read, scorer: Scorer, unparted: boolean): Understood {
  const parts: Record<PartName, string | null> = {
    name: null,
    company: null,
    role: null,
    city: null,
  }
  const guessed = new Set<PartName>()
  const worths: number[] = []
  let evident = read.ruled === true
  let named = false
  for (const { part, from, to } of read.choices) {
    const start = read.pieces[from]?.from ?? 0
    const end = read.pieces[to - 1]?.to ?? 0
    parts[part] = clean.text.slice(start, end)
    const worth = scorer(part, start, end)
    worths.push(worth)
    if (worth < 0 && (part === 'role' || part === 'city')) guessed.add(part)
    if (worth >= (part === 'name' ? 7 : 4)) evident = true
    if (part === 'name' && worth >= 5) named = true
  }
  const { pieces, gaps, edges, choices } = read
  return {
    cleaned: clean,
    pieces,
    gaps,
    edges,
    choices,
    parts,
    guessed,
    evident,
    lone: unparted && parts.role === null && !named,
    ruled: read.ruled === true,
    worths,
  }
}
