import { CITIES } from '@/lib/naming/knowledge/words-cities'
import {
  COMPANIES,
  COMPANY_ENDINGS,
  COMPANY_TAILS,
  WITHOUT_COMPANY,
} from '@/lib/naming/knowledge/words-companies'

/** Scores how much a folded text looks like a company: 12 for a known one, 7 for a typical ending, 2 for no evidence against it. */
export function companyScore(text: string, taught: ReadonlySet<string>): number {
  if (isKnown(text, taught)) return 12
  if (WITHOUT_COMPANY.has(text)) return 5
  const bare = bareCompany(text)
  if (bare !== '' && bare !== text) return companyScore(bare, taught)
  if (knownAffixed(text, taught)) return 10
  if (DOMAIN.test(text)) return 9
  const { length } = text
  if (hasCompanyEnding(text, 2, 4)) return 7
  if (FIGURES.test(text)) return 6
  if (length === 1) return -1
  if (hasCompanyEnding(text, 1, 1)) return length === 3 ? 6 : 5
  if (text.endsWith('中心')) return 5
  if (LETTERS.test(text)) return VOWEL.test(text) ? 2 : 4
  return length > 12 ? 0 : 2
}

export function isKnown(text: string, taught: ReadonlySet<string>): boolean {
  return COMPANIES.has(text) || taught.has(text)
}

/** Removes the mark of a former employer and an aside in brackets. */
function bareCompany(text: string): string {
  const first = text.charCodeAt(0)
  const bare =
    text.includes('(') || text.includes('（') || text.includes('[') || text.includes('【')
  const without = bare ? text.replace(ASIDE, '') : text
  return first === 0x65 || first === 0x524d || first === 0x539f
    ? without.replace(FORMER, '').trim()
    : without.trim()
}

const ASIDE = /[(（[【][^)）\]】]{0,100}[)）\]】]/gu
const FORMER = /^(?:ex[- .]?(?=.{2})|[前原](?=.{2}))/u
const DOMAIN = /[a-z0-9]\.(?:com|cn|net|io|ai|me|org|co|cc|tv)$/u
const FIGURES = /^\d+\p{Script=Han}|^\p{Script=Han}+\d{2,}$|^\d[a-z]|[a-z]\d$/u
const LETTERS = /^[a-z]+$/u
const VOWEL = /[aeiou]/u

/** Finds a known company with a place, an ending or a department around it: `深圳招行`, `京东金融`, `招行卡中心`. */
function knownAffixed(text: string, taught: ReadonlySet<string>): boolean {
  if (taught.size === 0 && !BEGINNINGS.has(text.slice(0, 2))) return false
  for (let cut = 2; cut <= Math.min(text.length - 1, 10); cut += 1) {
    const head = text.slice(0, cut)
    if (CITIES.has(head)) {
      const tail = text.slice(cut)
      if (isKnown(tail, taught) || knownAffixed(tail, taught)) return true
      continue
    }
    if (!isKnown(head, taught)) continue
    const tail = text.slice(cut)
    const rest = /^[·.&+ ]/u.test(tail) ? tail.slice(1) : tail
    if (CITIES.has(rest) || isTail(rest) || isKnown(rest, taught)) return true
  }
  return false
}

/** The first two characters of every place and known company: rules most texts out at once. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...CITIES, ...COMPANIES].map((one) => one.slice(0, 2)),
)

function isTail(text: string): boolean {
  if (COMPANY_TAILS.has(text)) return true
  const unit = UNIT.exec(text)
  return unit !== null && text.length <= 8
}

const UNIT = /(?:中心|部|分行|支行|总行|研究院|事业部|事业群|公司|集团|办事处|学院)$/u

/** Whether the text ends with a company ending of `shortest` to `longest` characters. */
function hasCompanyEnding(text: string, shortest: number, longest: number): boolean {
  if (!ENDING_LASTS.has(text.at(-1) ?? '')) return false
  for (let length = shortest; length <= Math.min(longest, text.length - 1); length += 1) {
    if (COMPANY_ENDINGS.has(text.slice(-length))) return true
  }
  return false
}

const ENDING_LASTS: ReadonlySet<string> = new Set([...COMPANY_ENDINGS].map((one) => one.slice(-1)))
