import { ROLE_WORD_LENGTHS, ROLE_WORDS, type RoleWord } from '@/lib/naming/knowledge/words-roles'

/** Whether role words cover a text completely, and which kinds they are. All false when they do not. */
export type Covered = { readonly strong: boolean; readonly joke: boolean; readonly weak: boolean }

/** Where role words stand in a text: `words[at]` are those that begin there. */
export type RoleWords = {
  readonly text: string
  /** Where a word may begin or end, and one more for the end of the text. */
  readonly starts: readonly boolean[]
  readonly words: readonly (readonly { readonly end: number; readonly kind: RoleWord }[])[]
}

const NOTHING: Covered = { strong: false, joke: false, weak: false }
const NO_WORDS: readonly never[] = []
/** What may stand between two words of one role: `产品/运营`, `研发&架构`. */
const JOINTS = new Set(' /&+、·-_,，.|~\u0001()（）:：')

/** Finds every role word in a folded text. */
export function roleWordsIn(text: string, taught: ReadonlySet<string>): RoleWords {
  const starts = startsIn(text)
  const words: RoleWords['words'][number][] = []
  for (let at = 0; at < text.length; at += 1) {
    words.push(starts[at] === true ? wordsAt(text, at, starts, taught) : NO_WORDS)
  }
  return { text, starts, words }
}

function wordsAt(
  text: string,
  at: number,
  starts: readonly boolean[],
  taught: ReadonlySet<string>,
): RoleWords['words'][number] {
  let found: { end: number; kind: RoleWord }[] | null = null
  const longest = Math.max(
    ROLE_WORD_LENGTHS.get(text[at] ?? '') ?? 0,
    taught.size > 0 ? text.length : 0,
  )
  const limit = Math.min(text.length, at + longest)
  for (let end = at + 1; end <= limit; end += 1) {
    if (starts[end] !== true) continue
    const word = text.slice(at, end)
    const kind = taught.has(word) ? 'head' : ROLE_WORDS.get(word)
    if (kind !== undefined) (found ??= []).push({ end, kind })
  }
  return found ?? NO_WORDS
}

/** Where a word may begin or end: Latin letters and figures that follow each other are one word. */
function startsIn(text: string): boolean[] {
  const starts: boolean[] = []
  let before = false
  for (let at = 0; at < text.length; at += 1) {
    const latin = isLatin(text, at)
    const sign = text[at - 1] === '+' || text[at - 1] === '#'
    starts.push(!latin || !before || (sign && text[at] !== '+' && text[at] !== '#'))
    before = latin
  }
  starts.push(true)
  return starts
}

/** A letter or a figure, or a sign inside of words such as `c++` and `node.js`. */
function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 127) return false
  if (isLetter(code)) return true
  const before = isLetter(text.charCodeAt(at - 1))
  if (code === PLUS) return text[at - 1] === '+' || (text[at + 1] === '+' && before)
  if (code === SHARP || code === APOSTROPHE) return before
  return code === DOT && before && isLetter(text.charCodeAt(at + 1))
}

const [PLUS, SHARP, APOSTROPHE, DOT] = [43, 35, 39, 46]

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Reads a stretch of the text as role words one after another. */
export function coverOf({ text, words }: RoleWords, from: number, to: number): Covered {
  const { length } = words[from] ?? NO_WORDS
  if (from < to && length === 0 && !JOINTS.has(text[from] ?? '')) return NOTHING
  // best[i]: what can be made of the rest from i on; null where it cannot be covered.
  const best = new Array<Covered | null>(to - from + 1).fill(null)
  best[to - from] = NOTHING
  for (let at = to - 1; at >= from; at -= 1) {
    const rest = best[at + 1 - from] ?? null
    let found: Covered | null = JOINTS.has(text[at] ?? '') ? rest : null
    for (const { end, kind } of words[at] ?? []) {
      const tail = end > to ? null : (best[end - from] ?? null)
      if (tail === null) continue
      const one = joined(kind, tail)
      if (found === null || rank(one) > rank(found)) found = one
    }
    best[at - from] = found
  }
  return best[0] ?? NOTHING
}

/** The end of the longest stretch from here that is covered with a strong word in it, up to `to`; or `from`. */
export function strongFrom({ words }: RoleWords, from: number, to: number): number {
  if ((words[from] ?? NO_WORDS).length === 0) return from
  const reached = new Map([[from, false]])
  let furthest = from
  for (let at = from; at < to; at += 1) {
    const strong = reached.get(at)
    if (strong === undefined) continue
    for (const { end, kind } of words[at] ?? []) {
      if (end > to) continue
      const now = strong || isStrong(kind)
      if (now && end > furthest) furthest = end
      reached.set(end, now || reached.get(end) === true)
    }
  }
  return furthest
}

function joined(kind: RoleWord, rest: Covered): Covered {
  return {
    strong: rest.strong || isStrong(kind),
    joke: rest.joke || kind === 'joke',
    weak: rest.weak || kind === 'field',
  }
}

function isStrong(kind: RoleWord): boolean {
  return kind === 'head' || kind === 'function' || kind === 'joke'
}

function rank({ strong, weak, joke }: Covered): number {
  return (strong ? 4 : 0) + (joke ? 2 : 0) + (weak ? 1 : 0)
}
