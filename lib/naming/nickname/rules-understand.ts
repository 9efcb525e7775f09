import { companyScore } from './rules-companies'
import { roleStart, unglued } from './rules-glue'
import { nameScore } from './rules-names'
import { placeOf } from './rules-places'
import { atOnes, outOfBrackets } from './rules-recuts'
import { coverOf, roleWordsIn, strongFrom, type RoleWords } from './rules-roles'
import { bestReading, type Choice } from './rules-search'
import {
  hasOtherSeparators,
  piecesOf,
  wholeWords,
  type Gap,
  type Piece,
  type Pieces,
} from './rules-split'
import { cleaned, ORNAMENT, type Cleaned } from './rules-text'
import { CITIES } from '@/lib/naming/knowledge/words-cities'
import { WITHOUT_COMPANY } from '@/lib/naming/knowledge/words-companies'
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
  const ruled = asRuled(clean.plain, coarse, template, scorer)
  if (ruled !== null) return described(clean, ruled, scorer, false)
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

export type Scorer = (part: PartName, from: number, to: number) => number

/**
 * The reading by place, where a nickname is cut into as many stretches as the rule asks for parts, at one
 * kind of clear separator: what is well cut needs no known words. Null where a stretch is surely another
 * part, or where the role does not end in one.
 */
function asRuled(
  plain: string,
  { pieces, gaps, edges }: Pieces,
  { parts }: NicknameTemplate,
  scorer: Scorer,
): Read | null {
  const stretches = stretchesOf(gaps, pieces.length)
  const required = parts.filter((part) => part.required)
  const wanted = [parts, required].find(({ length }) => length === stretches.length && length > 2)
  const kinds = new Set(stretches.slice(1).map(({ from }) => gaps[from]?.kind))
  if (wanted === undefined || kinds.size !== 1) return null
  const choices = wanted.map(({ part }, index) => ({ part, from: 0, to: 0, ...stretches[index] }))
  const worth = ({ from, to }: Omit<Choice, 'part'>, part: PartName) =>
    scorer(part, pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0)
  const fits = choices.every((choice) => {
    const { part, from, to } = choice
    if (part === 'city') return worth(choice, 'city') >= 6
    if (part === 'role') {
      const text = plain.slice(pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0)
      return worth(choice, 'role') >= 3 && !beginsWithCity(text)
    }
    const isOther = worth(choice, 'role') >= 8 || worth(choice, 'city') >= 6
    return !isOther && (part === 'company' || worth(choice, 'company') < 7)
  })
  const name = choices.find(({ part }) => part === 'name')
  const company = choices.find(({ part }) => part === 'company')
  const swapped =
    name !== undefined &&
    company !== undefined &&
    worth(company, 'name') >= 7 &&
    worth(name, 'name') < 5
  return fits && !swapped ? { pieces, gaps, edges, choices, score: 0, ruled: true } : null
}

/** Pieces between clear separators: spaces and signs that may belong to a part do not end a stretch. */
function stretchesOf(gaps: readonly Gap[], length: number): Omit<Choice, 'part'>[] {
  const starts = Array.from({ length }, (_, at) => at).filter(
    (at) => at === 0 || gaps[at]?.kind === 'rule' || gaps[at]?.kind === 'strong',
  )
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? length }))
}

/** `北京PM` is a city and a role. */
function beginsWithCity(text: string): boolean {
  for (let to = 2; to < text.length; to += 1) if (CITIES.has(text.slice(0, to))) return true
  return false
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

/** Scores a range of the nickname as each part. Every range is scored once. */
function scorerOf({ plain }: Cleaned, roles: RoleWords, knowledge: Knowledge): Scorer {
  const held = new Map<number, Readonly<Record<PartName, number>>>()
  // The search asks about all parts of one range in a row.
  let [lastKey, last] = [-1, NO_WORTH]
  return (part, from, to) => {
    const key = from * 4096 + to
    if (key === lastKey) return last[part]
    let scores = held.get(key)
    if (scores === undefined) {
      scores = scoresOf(plain, from, to, roles, knowledge)
      held.set(key, scores)
    }
    lastKey = key
    last = scores
    return scores[part]
  }
}

const NO_WORTH: Readonly<Record<PartName, number>> = { name: 0, company: 0, role: 0, city: 0 }

function scoresOf(
  plain: string,
  from: number,
  to: number,
  roles: RoleWords,
  knowledge: Knowledge,
): Readonly<Record<PartName, number>> {
  const spelled = plain.slice(from, to)
  const text = spelled.includes(ORNAMENT) ? spelled.replaceAll(ORNAMENT, '') : spelled
  const cover = coverOf(roles, from, asideIn(plain, from, to))
  const place = placeOf(text, knowledge.city)
  const company = companyScore(text, knowledge.company)
  const name = nameScore(text, knowledge.name)
  const fieldOnly = cover.weak && !cover.strong
  const asRole = cover.strong ? (cover.joke ? 4 : 8) : 0
  const isCompany = company >= 10
  const surnamed = place === 'city' && name >= 5
  const department = cover.strong && text.endsWith('中心')
  const stated = WITHOUT_COMPANY.has(text)
  const again = cover.strong || name >= 7 || company >= 7 || text.length > 6
  return {
    name:
      name -
      (isCompany || fieldOnly ? 6 : 0) -
      asRole -
      (place === 'city' ? (surnamed ? 5 : 8) : 0),
    company:
      company -
      (isCompany || stated ? 0 : department ? 3 : cover.strong ? 10 : fieldOnly ? 5 : 0) -
      (place === 'city' ? 12 : 0),
    role: isCompany
      ? -12
      : cover.strong
        ? 10
        : fieldOnly
          ? 4
          : DEPARTMENT.test(text) || endsAsRole(roles, from, to)
            ? 3
            : -4,
    city: place === 'city' ? 12 : place === 'alias' ? 6 : again ? -11 : -5,
  }
}

/** `网金部`, `核算科`: a department says what the person does. */
const DEPARTMENT = /^\p{Script=Han}{1,5}[部处科组室]$/u

/** Where an aside in brackets at the end of a part begins; else the end of the part. */
function asideIn(plain: string, from: number, to: number): number {
  if (!')）'.includes(plain[to - 1] ?? ' ')) return to
  const at = Math.max(plain.lastIndexOf('(', to), plain.lastIndexOf('（', to))
  return at > from ? at : to
}

/** Whether the text ends with a title, with any text before it. */
function endsAsRole(roles: RoleWords, from: number, to: number): boolean {
  for (let at = Math.max(from + 1, to - 6); at <= to - 2; at += 1) {
    if (strongFrom(roles, at, to) === to) return true
  }
  return false
}

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
