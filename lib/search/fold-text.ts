import characters from 'opencc-js/dict/TSCharacters'
import { fold } from './fold'

/**
 * Folds text for being found: as `fold` does, and what readers take for the same besides. Traditional
 * characters are their simplified form, by the table of Open Chinese Convert; characters that show nothing
 * (variation selectors, zero-width ones, soft hyphens) are gone; every apostrophe and every dash is one;
 * white space is one space, and none beside a Chinese character; a break stays one. Idempotent. What a search looks
 * through and what it looks for both go through here, in every room.
 *
 * Names that decide who a person is go through `fold` alone: there 張 and 张 may be two people.
 */
export function foldText(text: string): string {
  const shown = fold(text.replace(UNSEEN, '')).replace(UNSEEN, '')
  if (PLAIN.test(shown)) return shown
  const alike = shown
    .replace(FOLDED, (one) => SIMPLIFIED.get(one) ?? one)
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
  if (!SPACED.test(alike)) return alike
  return alike.replace(SPACES, ' ').replace(BREAKS, '\n').replace(SPACE_AT_HAN, '')
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
/** Letters, digits and signs with single spaces between; of these only the grave accent is folded. */
const PLAIN = /^(?:[!-_a-~]| (?! ))*$/u
const APOSTROPHE = /[\u2018-\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u0060\u00B4\uA78C]/gu
const DASH = /[\p{Pd}\u2212\u2043\u02D7]/gu
const BREAKS = / ?\n\s*/gu
const SPACES = /[^\S\n]+/gu
const SPACED = /\s/u
const SPACE_AT_HAN = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu

/** What the table keeps apart or leaves out, and a reader takes for the same: 账单 and 帐单, 看着 and 看著. */
const ALIKE = '帐 账|著 着|暱 昵|妳 你|牠 它|砲 炮|賸 剩|倣 仿|痺 痹|畱 留|凴 凭|崐 昆'

/** Each character and the one it is folded into, chains of the table followed to their end. */
const SIMPLIFIED = simplifying(
  [ALIKE, characters].flatMap((table) =>
    table.split('|').map((pair) => {
      const [from = '', to = ''] = pair.split(' ')
      return [from, to] as const
    }),
  ),
)

function simplifying(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const table = new Map(pairs)
  const endOf = (to: string): string => {
    const further = table.get(to)
    return further === undefined || table.get(further) === to ? to : further
  }
  return new Map(pairs.map(([from, to]) => [from, endOf(to)]))
}

/** The characters of the table, so that all others are passed over at once. */
const FOLDED = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu')
