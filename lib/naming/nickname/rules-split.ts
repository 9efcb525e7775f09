import { ORNAMENT, type Cleaned } from './rules-text'

/**
 * The text between two pieces: the rule's separator, another clear separator, a sign that may also belong to
 * a piece (`58.com`, `Nora 白露`), a space, or nothing when two pieces are glued.
 */
export type Gap = {
  readonly kind: 'rule' | 'strong' | 'weak' | 'space' | 'glued'
  /** Exactly the separator of the rule and nothing else. */
  readonly exact: boolean
  readonly text: string
}

export type Piece = { readonly from: number; readonly to: number }

export type Pieces = {
  readonly pieces: readonly Piece[]
  /** `gaps[i]` is before `pieces[i]`; the first one has no meaning. */
  readonly gaps: readonly Gap[]
  /** Text before the first and after the last piece, without ornaments and spaces. */
  readonly edges: string
}

const STRONG = new Set('-‐‑‒–—―−﹣－_＿~～|｜,，;；:：\\。、')
const WEAK = new Set('+.·•・‧&@/')
/** Signs that stand between the words of one name, as in 买买提·吐尔逊, as well as between parts. */
const POINTS = new Set('.·•・‧')
const OPENING = '(（[【「『<《{'
const CLOSING = ')）]】」』>》}'

type Cutting = {
  readonly separator: string
  /** A point between two Chinese words is part of a name. */
  readonly pointed: boolean
  /** Known words with a sign in them, such as `k+云`: it does not separate. */
  readonly whole: readonly Piece[]
}

/** Known words that have a sign or a space in them, where they stand in a nickname. */
export function wholeWords(plain: string, words: ReadonlySet<string>): Piece[] {
  const found: Piece[] = []
  for (const word of words) {
    if (!SIGNED.test(word)) continue
    for (let from = plain.indexOf(word); from !== -1; from = plain.indexOf(word, from + 1)) {
      found.push({ from, to: from + word.length })
    }
  }
  return found
}

const SIGNED = /[^\p{L}\p{N}]/u

/** Whether something other than points separates: only then can a point be part of a name. */
export function hasOtherSeparators({ text, plain }: Cleaned, separator: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (POINTS.has(plain[at] ?? '')) continue
    if (separatorAt(text, plain, at, { separator, pointed: true, whole: [] }) > 0) return true
  }
  return false
}

/** Cuts a nickname at every separator outside brackets. */
export function piecesOf({ text, plain }: Cleaned, cutting: Cutting): Pieces {
  const { separator } = cutting
  const pieces: Piece[] = []
  const gaps: Gap[] = []
  let edges = ''
  let at = 0
  let gapFrom = 0
  while (at < text.length) {
    const length = separatorAt(text, plain, at, cutting)
    if (length > 0) {
      at += length
      continue
    }
    const from = at
    while (at < text.length && separatorAt(text, plain, at, cutting) === 0) {
      at = bracketEnd(plain, at) + 1
    }
    const piece = stripped(plain, from, at)
    if (piece === null) continue
    const between = kept(text, plain, gapFrom, piece.from)
    if (pieces.length === 0) edges += between
    gaps.push(gapOf(between, separator))
    pieces.push(piece)
    gapFrom = piece.to
  }
  edges += kept(text, plain, gapFrom, text.length)
  return { pieces, gaps, edges: bare(edges) }
}

/** Length of the separator at this place; 0 inside a piece. */
function separatorAt(
  text: string,
  plain: string,
  at: number,
  { separator, pointed, whole }: Cutting,
): number {
  if (whole.some(({ from, to }) => at > from && at < to - 1)) return 0
  if (pointed && POINTS.has(plain[at] ?? '') && isBetweenHan(plain, at)) return 0
  if (separator !== '' && text.startsWith(separator, at) && !belongs(plain, at)) {
    return separator.length
  }
  const one = plain[at] ?? ''
  if (one === ' ') return 1
  if (STRONG.has(one)) return belongs(plain, at) ? 0 : 1
  return WEAK.has(one) && !belongs(plain, at) ? 1 : 0
}

function isBetweenHan(plain: string, at: number): boolean {
  return HAN.test(plain[at - 1] ?? '') && HAN.test(plain[at + 1] ?? '')
}

const HAN = /\p{Script=Han}/u

/** `ex-`, `c++`, `ping++`, `58.com`, `u.s.` and the like. */
function belongs(plain: string, at: number): boolean {
  const one = plain[at] ?? ''
  const before = plain[at - 1] ?? ''
  const after = plain[at + 1] ?? ''
  if (one === '-') {
    return plain.slice(at - 2, at) === 'ex' && !LETTER.test(plain[at - 3] ?? '')
  }
  if (one === '+') return before === '+' || after === '+'
  if (one === '.') return LETTER.test(before) && (LETTER.test(after) || after === '')
  if (one === '&' || one === '/') return LETTER.test(before) && LETTER.test(after)
  return false
}

const LETTER = /[a-z0-9]/u

/** The end of the bracket that opens here, or this place. A bracket of the other width may close it. */
function bracketEnd(plain: string, at: number): number {
  const kind = OPENING.indexOf(plain[at] ?? ' ')
  if (kind === -1) return at
  const width = kind < 2 ? [CLOSING[0], CLOSING[1]] : [CLOSING[kind]]
  const ends = width.map((one) => plain.indexOf(one ?? ' ', at)).filter((end) => end !== -1)
  return ends.length === 0 ? at : Math.min(...ends)
}

/** Without ornaments and spaces at either end; null where nothing is left. */
function stripped(plain: string, from: number, to: number): Piece | null {
  let start = from
  let end = to
  while (start < end && isNothing(plain[start])) start += 1
  while (end > start && isNothing(plain[end - 1])) end -= 1
  if (end - start > 2 && bracketEnd(plain, start) === end - 1)
    return { from: start + 1, to: end - 1 }
  return end > start ? { from: start, to: end } : null
}

/** The text of this range, without ornaments. */
function kept(text: string, plain: string, from: number, to: number): string {
  let between = ''
  for (let at = from; at < to; at += 1) if (plain[at] !== ORNAMENT) between += text[at] ?? ''
  return between
}

function isNothing(one: string | undefined): boolean {
  return one === ORNAMENT || one === ' '
}

function gapOf(text: string, separator: string): Gap {
  const exact = text === separator
  const kind =
    separator !== '' && text.includes(separator)
      ? 'rule'
      : hasAny(text, STRONG)
        ? 'strong'
        : hasAny(text, WEAK)
          ? 'weak'
          : 'space'
  return { kind, exact, text }
}

function hasAny(text: string, signs: ReadonlySet<string>): boolean {
  for (const one of text) if (signs.has(one)) return true
  return false
}

function bare(edges: string): string {
  return Array.from(edges)
    .filter((one) => one !== ' ')
    .join('')
}
