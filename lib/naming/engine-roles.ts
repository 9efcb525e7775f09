import { LONGEST_ROLE_WORD, ROLE_WORDS, type RoleWord } from './knowledge-roles'

/** How a text is made of role words: wholly, with strong ones or with fields only, or not wholly. */
export type Covered = { readonly strong: boolean; readonly joke: boolean; readonly weak: boolean }

/** Where role words stand in a text: `words[at]` are those that begin there. */
export type RoleWords = {
  readonly text: string
  readonly words: readonly (readonly { readonly end: number; readonly kind: RoleWord }[])[]
}

const NOTHING: Covered = { strong: false, joke: false, weak: false }
const LETTER = /[a-z0-9]/u
const SIGN = /[+#]/u
/** What may stand between two words of one role: `产品/运营`, `研发&架构`. */
const JOINTS = new Set(' /&+、·-_,，.|~\u0001()（）:：')

/** Finds every role word in a folded text. */
export function roleWordsIn(text: string, taught: ReadonlySet<string>): RoleWords {
  const words = Array.from({ length: text.length }, (_, at) =>
    startsWord(text, at) ? wordsAt(text, at, taught) : [],
  )
  return { text, words }
}

/** Latin letters and figures that follow each other are one word. */
export function startsWord(text: string, at: number): boolean {
  return at === 0 || at >= text.length || !isLatin(text, at) || !isLatin(text, at - 1)
}

function wordsAt(text: string, at: number, taught: ReadonlySet<string>) {
  const found: { end: number; kind: RoleWord }[] = []
  const limit = taught.size > 0 ? text.length : Math.min(text.length, at + LONGEST_ROLE_WORD)
  for (let end = at + 1; end <= limit; end += 1) {
    if (!startsWord(text, end)) continue
    const word = text.slice(at, end)
    const kind = taught.has(word) ? 'head' : ROLE_WORDS.get(word)
    if (kind !== undefined) found.push({ end, kind })
  }
  return found
}

/** A letter or a figure, or a sign inside of words such as `c++` and `node.js`. */
function isLatin(text: string, at: number): boolean {
  const one = text[at] ?? ''
  if (LETTER.test(one)) return true
  const before = text[at - 1] ?? ''
  if (one === '+') return before === '+' || (text[at + 1] === '+' && LETTER.test(before))
  if (one === '#' || one === "'") return LETTER.test(before)
  return one === '.' && LETTER.test(before) && LETTER.test(text[at + 1] ?? '')
}

/** Reads a stretch of the text as role words one after another. */
export function coverOf({ text, words }: RoleWords, from: number, to: number): Covered {
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
