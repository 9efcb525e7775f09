import { companyScore } from './engine-companies'
import { roleStart, unglued } from './engine-glue'
import { nameScore } from './engine-names'
import { placeOf } from './engine-places'
import { coverOf, roleWordsIn, strongFrom, type RoleWords } from './engine-roles'
import { bestReading, type Choice } from './engine-search'
import { piecesOf, type Gap, type Piece, type Pieces } from './engine-split'
import { cleaned, ORNAMENT, type Cleaned } from './engine-text'
import type { Knowledge, PartName, Parts, Template } from './types'

/** How a nickname was understood. */
export type Understood = {
  readonly cleaned: Cleaned
  readonly pieces: readonly Piece[]
  readonly gaps: readonly Gap[]
  readonly edges: string
  readonly choices: readonly Choice[]
  readonly parts: Parts
  /** Parts that stand only where such a part stands, without being known for one. */
  readonly guessed: ReadonlySet<PartName>
  /** Something in it is known. */
  readonly evident: boolean
}

type Read = Pieces & { readonly score: number; readonly choices: readonly Choice[] }

/** Tells the parts of a nickname apart. */
export function understand(nickname: string, template: Template, knowledge: Knowledge): Understood {
  const clean = cleaned(nickname)
  const order = template.parts.map(({ part }) => part)
  const roles = roleWordsIn(clean.plain, knowledge.role)
  const scorer = scorerOf(clean, roles, knowledge)
  const coarse = piecesOf(clean, template.separator)
  let read = readingOf(clean.plain, coarse, order, scorer)
  if (!isWhole(read, template, scorer)) {
    const fine = unglued(roles, coarse, knowledge)
    if (fine.pieces.length > coarse.pieces.length) {
      const closer = readingOf(clean.plain, fine, order, scorer)
      if (closer.score > read.score) read = closer
    }
  }
  return described(clean, read, scorer)
}

type Scorer = (part: PartName, from: number, to: number) => number

function readingOf(
  plain: string,
  pieces: Pieces,
  order: readonly PartName[],
  scorer: Scorer,
): Read {
  const few = { ...pieces, pieces: pieces.pieces.slice(0, 12), gaps: pieces.gaps.slice(0, 12) }
  const reading = bestReading(few.pieces, few.gaps, order, (part, from, to) => {
    const first = few.pieces[from]
    const last = few.pieces[to - 1]
    if (first === undefined || last === undefined) return 0
    const worth = scorer(part, first.from, last.to)
    const place = part === 'name' && from === 0 ? 2 : 0
    const guess = part === 'city' && (to < few.pieces.length || from < 3) ? -20 : 0
    const glued = few.gaps[from]?.kind === 'glued' || few.gaps[to]?.kind === 'glued'
    const borrowed =
      part === 'role' &&
      few.gaps[from]?.kind === 'glued' &&
      roleStart(plain, first.from, last.to) > first.from
        ? 4
        : 0
    return worth - borrowed + place + (worth < 0 ? guess : 0) - (glued && worth < 7 ? 3 : 0)
  })
  return { ...few, ...reading }
}

function isWhole(read: Read, template: Template, scorer: Scorer): boolean {
  return template.parts.every(({ part, required }) => {
    const choice = read.choices.find((one) => one.part === part)
    if (choice === undefined) return !required
    const from = read.pieces[choice.from]?.from ?? 0
    return scorer(part, from, read.pieces[choice.to - 1]?.to ?? 0) >= (part === 'role' ? 4 : 0)
  })
}

/** Worth of a stretch of the nickname as a part, each worked out once. */
function scorerOf({ plain }: Cleaned, roles: RoleWords, knowledge: Knowledge): Scorer {
  const held = new Map<number, Readonly<Record<PartName, number>>>()
  return (part, from, to) => {
    const key = from * 4096 + to
    let scores = held.get(key)
    if (scores === undefined) {
      scores = scoresOf(plain, from, to, roles, knowledge)
      held.set(key, scores)
    }
    return scores[part]
  }
}

function scoresOf(
  plain: string,
  from: number,
  to: number,
  roles: RoleWords,
  knowledge: Knowledge,
): Readonly<Record<PartName, number>> {
  const text = plain.slice(from, to).replaceAll(ORNAMENT, '')
  const cover = coverOf(roles, from, to)
  const place = placeOf(text, knowledge.city)
  const company = companyScore(text, knowledge.company)
  const name = nameScore(text, knowledge.name)
  const fieldOnly = cover.weak && !cover.strong
  const asRole = cover.strong ? (cover.joke ? 4 : 8) : 0
  return {
    name: name - (company >= 10 ? 6 : 0) - asRole - (place === 'city' ? 8 : 0),
    company: company - (cover.strong ? 10 : fieldOnly ? 5 : 0) - (place === 'city' ? 12 : 0),
    role: cover.strong ? 10 : fieldOnly ? 4 : endsAsRole(roles, from, to) ? 3 : -4,
    city: place === 'city' ? 12 : place === 'alias' ? 6 : -5,
  }
}

/** Ends with a title, whatever is before it. */
function endsAsRole(roles: RoleWords, from: number, to: number): boolean {
  for (let at = Math.max(from + 1, to - 6); at <= to - 2; at += 1) {
    if (strongFrom(roles, at, to) === to) return true
  }
  return false
}

function described(clean: Cleaned, read: Read, scorer: Scorer): Understood {
  const parts: Record<PartName, string | null> = {
    name: null,
    company: null,
    role: null,
    city: null,
  }
  const guessed = new Set<PartName>()
  let evident = false
  for (const { part, from, to } of read.choices) {
    const start = read.pieces[from]?.from ?? 0
    const end = read.pieces[to - 1]?.to ?? 0
    parts[part] = clean.text.slice(start, end)
    const worth = scorer(part, start, end)
    if (worth < 0 && (part === 'role' || part === 'city')) guessed.add(part)
    if (worth >= 4) evident = true
  }
  const { pieces, gaps, edges, choices } = read
  return { cleaned: clean, pieces, gaps, edges, choices, parts, guessed, evident }
}
