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

/**
 * Folded text with traditional characters as their simplified form, at the same places: what is as long as it
 * was. For looking words and names up; which spelling a person has stays to be read in the text itself.
 */
export function simplified(text: string): string {
  let before = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = SIMPLIFIED_UNIT[text.charCodeAt(at)] ?? 0
    if (unit === 0) continue
    const other = unit === PAIRED ? pairAt(text, at) : String.fromCharCode(unit)
    if (other === null) continue
    before += text.slice(from, at) + other
    from = at + other.length
    at = from - 1
  }
  return from === 0 ? text : before + text.slice(from)
}

/** All characters that `simplified` answers with this one, and itself. */
export function writtenAs(character: string): readonly string[] {
  return [character, ...(WRITTEN.get(character) ?? [])]
}

function pairAt(text: string, at: number): string | null {
  const other = SIMPLIFIED.get(text.slice(at, at + 2))
  return other?.length === 2 ? other : null
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

/** In place of a simplified unit: the first half of a pair, which is looked up as a whole. */
const PAIRED = 1

/**
 * For each unit of a text the one it is simplified to, 0 where it stays. Every word of a log is read through
 * this, where a pattern of thousands of characters takes several times as long.
 */
const SIMPLIFIED_UNIT = new Uint16Array(0x10000)
for (const [from, to] of SIMPLIFIED) {
  if (to.length !== from.length) continue
  SIMPLIFIED_UNIT[from.charCodeAt(0)] = from.length === 1 ? to.charCodeAt(0) : PAIRED
}

/** Which characters of the table are written for a simplified one. */
const WRITTEN = new Map<string, string[]>()
for (const from of SIMPLIFIED.keys()) {
  const to = simplified(from)
  if (to !== from) WRITTEN.set(to, [...(WRITTEN.get(to) ?? []), from])
}
