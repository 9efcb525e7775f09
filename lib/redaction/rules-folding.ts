import { simplified } from '@/lib/search/fold-text'
import { memoize } from '@/lib/shared/memoize'

/** More than a community of 500 has in all their parts; the dictionary is made of them at every change of a name. */
const NAMES = 20_000

/** A text folded for comparison, and for each of its units the stretch of the text it came from. */
export type Folded = {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/**
 * Folds width, case and compatibility forms one character at a time, so that every place found in
 * the folded text has its place in the original. Characters that show nothing (joiners, marks of
 * direction, soft hyphens) vanish, and a run of white space is one space: a name cannot hide
 * behind them.
 */
export function foldPlaces(text: string): Folded {
  const units: string[] = []
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const char of text) {
    const end = at + char.length
    const folded = foldChar(char)
    if (folded === ' ' && units.at(-1) === ' ') {
      to[to.length - 1] = end
    } else {
      for (const unit of folded.split('')) {
        units.push(unit)
        from.push(at)
        to.push(end)
      }
    }
    at = end
  }
  return { text: units.join(''), from, to }
}

/** The same folding for a name that is looked for. */
export function foldName(name: string): string {
  return foldPlaces(name.normalize('NFC')).text.trim()
}

/** A folded text as names are looked for in it, at the same places: 張偉 is found for 张伟. */
export function comparedPlaces(folded: string): string {
  return simplified(folded)
}

/** A name as it is looked for there. */
export const comparedName = memoize((name) => comparedPlaces(foldName(name)), NAMES)

export function isHan(char: string | undefined): boolean {
  return char !== undefined && HAN.test(char)
}

/**
 * Whether two neighbours belong to one word, in a script that separates its words: two letters or
 * two digits. Between any other two a name may begin or end.
 */
export function areOneWord(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return (isLetter(left) && isLetter(right)) || (DIGIT.test(left) && DIGIT.test(right))
}

function isLetter(char: string): boolean {
  return LETTER.test(char) && !UNSPACED.test(char)
}

function foldChar(char: string): string {
  if (INVISIBLE.test(char)) return ''
  const folded = char.normalize('NFKC').toLowerCase()
  return SPACE.test(folded) ? ' ' : folded
}

const HAN = /\p{Script=Han}/u
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{N}/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u
const SPACE = /^\s+$/u
