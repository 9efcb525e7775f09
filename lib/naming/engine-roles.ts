import { LONGEST_ROLE_WORD, ROLE_WORDS } from './knowledge-roles'

/** How a text is made of role words: wholly of strong ones, of fields only, or not wholly. */
export type Covered = { readonly strong: boolean; readonly joke: boolean; readonly weak: boolean }

const NOTHING: Covered = { strong: false, joke: false, weak: false }
const LATIN = /[a-z0-9#+.]/u

/** Reads a folded text as role words one after another. */
export function coverOf(text: string, taught: ReadonlySet<string>): Covered {
  if (taught.has(text)) return { strong: true, joke: false, weak: false }
  // best[i]: what can be made of text[i..]; null where it cannot be covered.
  const best = new Array<Covered | null>(text.length + 1).fill(null)
  best[text.length] = NOTHING
  for (let at = text.length - 1; at >= 0; at -= 1) {
    best[at] = bestAt(text, at, best, taught)
  }
  return best[0] ?? NOTHING
}

function bestAt(
  text: string,
  at: number,
  best: readonly (Covered | null)[],
  taught: ReadonlySet<string>,
): Covered | null {
  const one = text[at] ?? ''
  if (JOINTS.has(one)) return best[at + 1] ?? null
  if (LATIN.test(one)) {
    if (at > 0 && LATIN.test(text[at - 1] ?? '')) return null
    let end = at + 1
    while (end < text.length && LATIN.test(text[end] ?? '')) end += 1
    return joined(text.slice(at, end), best[end] ?? null, taught)
  }
  let found: Covered | null = null
  const limit = Math.min(text.length, at + LONGEST_ROLE_WORD)
  for (let end = limit; end > at; end -= 1) {
    const rest = best[end] ?? null
    if (rest === null) continue
    const one = joined(text.slice(at, end), rest, taught)
    if (one === null) continue
    if (found === null || rank(one) > rank(found)) found = one
  }
  return found
}

function joined(word: string, rest: Covered | null, taught: ReadonlySet<string>): Covered | null {
  if (rest === null) return null
  const kind = taught.has(word) ? 'head' : ROLE_WORDS.get(word)
  if (kind === undefined) return null
  return {
    strong: rest.strong || kind === 'head' || kind === 'function' || kind === 'joke',
    joke: rest.joke || kind === 'joke',
    weak: rest.weak || kind === 'field',
  }
}

function rank({ strong, weak, joke }: Covered): number {
  return (strong ? 4 : 0) + (joke ? 2 : 0) + (weak ? 1 : 0)
}

/** What may stand between two words of one role: `产品/运营`, `研发&架构`. */
const JOINTS = new Set([
  ' ',
  '/',
  '&',
  '+',
  '、',
  '·',
  '-',
  '_',
  ',',
  '，',
  '.',
  '\u0001',
  '(',
  ')',
  '（',
  '）',
  '|',
  '~',
])
