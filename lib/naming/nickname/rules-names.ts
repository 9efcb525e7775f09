import {
  COMPOUND_SURNAMES,
  GIVEN,
  LATIN_NAMES,
  PINYIN_SURNAMES,
  SURNAMES,
} from '@/lib/naming/knowledge/words-names'

const HAN = /^\p{Script=Han}+$/u
const LETTERS = /^[a-z][a-z'.]*$/u

/** Scores how much a folded text looks like a personal name: about 0 (hardly) to 9 (surely). */
export function nameScore(text: string, taught: ReadonlySet<string>): number {
  if (taught.has(text)) return 14
  if (HAN.test(text)) return hanScore(text)
  const bare = OPENING.test(text) ? text.replace(ASIDE, '') : text
  if (bare !== '' && bare !== text) return nameScore(bare, taught)
  if (POINTED.test(text)) return 7
  if (LATIN_NAMES.has(text)) return 8
  if (PINYIN_SURNAMES.has(text)) return 4
  if (LETTERS.test(text)) return text.length <= 12 ? 3 : 1
  const parts = text.split(/[- ·._]+|(?<=[a-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z])/u)
  if (parts.length > 1 && parts.length <= 4) return mixedScore(parts, taught)
  return /\d/u.test(text) ? 0 : 1
}

const OPENING = /[(（[【]/u
/** `爱新觉罗·启文`, `买买提·阿不都热依木·吐尔逊`: two to four Chinese words, with points between them. */
const POINTED = /^\p{Script=Han}{1,8}(?:[.·•・‧]\p{Script=Han}{1,8}){1,3}$/u
const ASIDE = /[(（[【][^)）\]】]{0,100}[)）\]】]/gu

function hanScore(text: string): number {
  const { length } = text
  const first = text[0] ?? ''
  const second = text[1] ?? ''
  if (length === 1) return SURNAMES.has(first) ? 5 : 3
  if (length > 2 && COMPOUND_SURNAMES.has(first + second) && length <= 4) return 8
  if (length === 2 || length === 3) {
    if (NICK_FIRST.has(first) && (SURNAMES.has(second) || length === 2)) return 6
    if (NICK_LAST.has(text.at(-1) ?? '')) return 5.5
    if (SURNAMES.has(first)) {
      const given = givenIn(text)
      const share = given / (length - 1)
      const brand = length === 3 && BRAND_LAST.has(text[2] ?? '') ? 2 : 0
      return length === 3 ? 5 + share * 3 - brand : 3 + share * 2.5
    }
    if (first === second || second === text[2]) return 5
    return 2
  }
  if (length === 4 && SURNAMES.has(first)) {
    return 2 + givenIn(text)
  }
  return length <= 5 ? 1 : -1
}

/** How many characters after the first are usual in given names. */
function givenIn(text: string): number {
  let count = 0
  for (let at = 1; at < text.length; at += 1) if (GIVEN.has(text[at] ?? '')) count += 1
  return count
}

/** Ends many a brand, and given names too. */
const BRAND_LAST = new Set('通宝付贷卡网融金云')
const NICK_FIRST = new Set('小老阿大')
const NICK_LAST = new Set('哥姐叔爷总爸妈弟妹嫂')

/** `Nora 白露`, `Nora露`, `it's raining`: as good as its best part. Two Chinese words are hardly one name. */
function mixedScore(parts: readonly string[], taught: ReadonlySet<string>): number {
  const scores = parts.map((part) => nameScore(part, taught))
  const worst = Math.min(...scores)
  const chinese = parts.filter((part) => HAN.test(part)).length
  const fitting = parts.length === 2 && worst > 2.5 ? 2.5 : 0
  return (
    Math.max(...scores) +
    (chinese > 1 ? -4 : fitting) -
    (parts.length > 2 ? 1 : 0) -
    (worst < 1 ? 5 : 0)
  )
}
