import { companyScore } from './rules-companies'
import { nameScore } from './rules-names'
import { placeOf } from './rules-places'
import { coverOf, strongFrom, type RoleWords } from './rules-roles'
import { ORNAMENT, type Cleaned } from './rules-text'
import { WITHOUT_COMPANY } from '@/lib/naming/knowledge/words-companies'
import type { Knowledge, PartName } from '@/lib/naming/types'

/** How much a range of the nickname looks like a part. */
export type Scorer = (part: PartName, from: number, to: number) => number

/** Scores a range of the nickname as each part. Every range is scored once. */
export function scorerOf({ plain }: Cleaned, roles: RoleWords, knowledge: Knowledge): Scorer {
  const held = new Map<number, Readonly<Record<PartName, number>>>()
  // The search asks about all parts of one range in a row.
  let [lastKey, last] = [-1, NO_WORTH]
  return (part, from, to) => {
    const key = from * 4096 + to
    if (key === lastKey) return last[part]
    let scores = held.get(key)
    if (scores === undefined) {
      scores = scoresOf(plain, from, to, roles, knowledge)
      held.set(key, scores)
    }
    lastKey = key
    last = scores
    return scores[part]
  }
}

const NO_WORTH: Readonly<Record<PartName, number>> = { name: 0, company: 0, role: 0, city: 0 }

function scoresOf(
  plain: string,
  from: number,
  to: number,
  roles: RoleWords,
  knowledge: Knowledge,
): Readonly<Record<PartName, number>> {
  const spelled = plain.slice(from, to)
  const text = spelled.includes(ORNAMENT) ? spelled.replaceAll(ORNAMENT, '') : spelled
  const cover = coverOf(roles, from, asideIn(plain, from, to))
  const place = placeOf(text, knowledge.city)
  const company = companyScore(text, knowledge.company)
  const name = nameScore(text, knowledge.name)
  const fieldOnly = cover.weak && !cover.strong
  const asRole = cover.strong ? (cover.joke ? 4 : 8) : 0
  const isCompany = company >= 10
  const surnamed = place === 'city' && name >= 5
  const department = cover.strong && text.endsWith('中心')
  const stated = WITHOUT_COMPANY.has(text)
  const again = cover.strong || name >= 7 || company >= 7 || text.length > 6
  return {
    name:
      name -
      (isCompany || fieldOnly ? 6 : 0) -
      asRole -
      (place === 'city' ? (surnamed ? 5 : 8) : 0),
    company:
      company -
      (isCompany || stated ? 0 : department ? 3 : cover.strong ? 10 : fieldOnly ? 5 : 0) -
      (place === 'city' ? 12 : 0),
    role: isCompany
      ? -12
      : cover.strong
        ? 10
        : fieldOnly
          ? 4
          : DEPARTMENT.test(text) || endsAsRole(roles, from, to)
            ? 3
            : -4,
    city: place === 'city' ? 12 : place === 'alias' ? 6 : again ? -11 : -5,
  }
}

/** `网金部`, `核算科`: a department says what the person does. */
const DEPARTMENT = /^\p{Script=Han}{1,5}[部处科组室]$/u

/** Where an aside in brackets at the end of a part begins; else the end of the part. */
function asideIn(plain: string, from: number, to: number): number {
  if (!')）'.includes(plain[to - 1] ?? ' ')) return to
  const at = Math.max(plain.lastIndexOf('(', to), plain.lastIndexOf('（', to))
  return at > from ? at : to
}

/** Whether the text ends with a title, with any text before it. */
function endsAsRole(roles: RoleWords, from: number, to: number): boolean {
  for (let at = Math.max(from + 1, to - 6); at <= to - 2; at += 1) {
    if (strongFrom(roles, at, to) === to) return true
  }
  return false
}
