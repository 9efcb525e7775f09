import type { Understood } from './rules-understand'
import { companyScore } from './rules-companies'
import { coverOf, roleWordsIn } from './rules-roles'
import { widthOf } from './rules-text'
import { CITIES } from '@/lib/naming/knowledge/words-cities'
import { COMPANY_ENDINGS } from '@/lib/naming/knowledge/words-companies'
import { ROLE_WORDS } from '@/lib/naming/knowledge/words-roles'
import type { NicknameTemplate } from '@/lib/naming/types'

const NONE_TAUGHT: ReadonlySet<string> = new Set()

/** `海棠(前)`, `ex-海棠`, `前海棠`: a former employer. `前` may also begin a company's own name, as in `前海`. */
export function isFormer(company: string): boolean {
  const text = company.toLowerCase()
  if (FORMER_ASIDE.test(text) || /^(?:ex[- .]|former )/u.test(text)) return true
  return (
    /^(?:[前原]|ex(?=\P{ASCII}))/u.test(text) &&
    companyScore(text.replace(/^(?:[前原]|ex)/u, ''), NONE_TAUGHT) >= 10
  )
}

const FORMER_ASIDE =
  /[(（[【](?:.{0,2}前|原|曾|ex\b|ex-|former|已?离职|离任|已离|前任).{0,6}[)）\]】]/u

export function isJoke(role: string): boolean {
  return coverOf(roleWordsIn(role.toLowerCase(), NONE_TAUGHT), 0, role.length).joke
}

/**
 * The last piece when the chat program's limit cut it off: the nickname is exactly as long as the limit, and
 * ends with a separator or inside a word. The limit is checked by both ways of counting that programs use.
 */
export function isCutOff(
  { cleaned, pieces, edges }: Understood,
  { longest }: NicknameTemplate,
): string | null {
  const width = widthOf(cleaned.text)
  const full =
    Array.from(cleaned.text).length === longest || (width > longest - 1 && width <= longest)
  const last = pieces.at(-1)
  if (!full || last === undefined || pieces.length < 2) return null
  const text = cleaned.text.slice(last.from, last.to)
  const plain = cleaned.plain.slice(last.from, last.to)
  if (edges !== '' && cleaned.plain.length > last.to) return text
  return endsWithinWord(plain) ? text : null
}

function endsWithinWord(text: string): boolean {
  if (!/\p{Script=Han}$/u.test(text) || CITIES.has(text)) return false
  const words = roleWordsIn(text, NONE_TAUGHT)
  const cover = coverOf(words, 0, text.length)
  const whole = cover.strong || cover.weak
  for (let length = 1; length <= Math.min(3, text.length); length += 1) {
    const tail = text.slice(-length)
    if (CUTTABLE.has(tail) && (!whole || ALWAYS.has(tail))) return true
  }
  return false
}

/** Beginnings of longer words. Those in `ALWAYS` never end a role. */
const ALWAYS = new Set(
  [
    '总',
    '高',
    '资',
    '副',
    '首',
    '经',
    '专',
    '工',
    '负',
    '主',
    '架',
    '运',
    '研',
    '顾',
    '高级',
    '资深',
    '首席',
    '工程',
    '负责',
    '架构',
  ].filter((word) => word.length === 1 || ROLE_WORDS.get(word) === 'modifier'),
)
const CUTTABLE: ReadonlySet<string> = new Set(
  [
    ...[...ROLE_WORDS]
      .filter(([word, kind]) => kind !== 'modifier' && word.length < 5)
      .map(([word]) => word),
    ...CITIES,
    ...COMPANY_ENDINGS,
  ].flatMap((word) => Array.from({ length: word.length - 1 }, (_, cut) => word.slice(0, cut + 1))),
)
